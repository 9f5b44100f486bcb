package kr.sarangbang.ui.kiosk.device;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import kr.sarangbang.port.CashAcceptor;
import kr.sarangbang.port.CashAcceptor.NoteResult;
import kr.sarangbang.ui.kiosk.KioskDevices.Ear;
import kr.sarangbang.ui.kiosk.KioskDevices.Notes;
import kr.sarangbang.ui.kiosk.device.Asking.Worth;

/** A machine for notes, its slot open for one note at a time. */
public final class AskedNotes implements Notes {
    private final CashAcceptor acceptor;
    private final Asking<NoteResult> asking;

    /**
     * @param screen the thread of the screens
     */
    public AskedNotes(CashAcceptor acceptor, Executor screen) {
        this.acceptor = acceptor;
        this.asking =
                new Asking<>(
                        "notes",
                        () -> acceptor.acceptNote(Asking.PATIENCE),
                        AskedNotes::worth,
                        screen);
    }

    @Override
    public boolean ready() {
        return acceptor.ready();
    }

    @Override
    public Ear listen(Consumer<NoteResult> seen) {
        return asking.listen(seen);
    }

    private static Worth worth(NoteResult result) {
        return switch (result) {
            case NoteResult.Inserted inserted -> Worth.TELL;
            case NoteResult.NotTaken not -> Worth.TELL;
            case NoteResult.Nothing nothing -> Worth.NOTHING;
            case NoteResult.Unknown unknown -> Worth.BROKEN;
        };
    }
}
