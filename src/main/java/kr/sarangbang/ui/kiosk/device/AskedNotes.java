package kr.sarangbang.ui.kiosk.device;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.CashAcceptor;
import kr.sarangbang.port.CashAcceptor.NoteResult;
import kr.sarangbang.ui.kiosk.KioskDevices.Ear;
import kr.sarangbang.ui.kiosk.KioskDevices.Notes;
import kr.sarangbang.ui.kiosk.device.Asking.Worth;

/** A machine for notes, its slot open for one note at a time. */
public final class AskedNotes implements Notes {
    private final CashAcceptor acceptor;
    private final Asking<NoteResult> asking;
    private volatile Won missing = Won.ZERO;

    /**
     * @param screen the thread of the screens
     */
    public AskedNotes(CashAcceptor acceptor, Executor screen) {
        this.acceptor = acceptor;
        this.asking =
                new Asking<>(
                        "notes",
                        () -> acceptor.acceptNote(Asking.PATIENCE, missing),
                        AskedNotes::worth,
                        screen);
    }

    @Override
    public boolean ready() {
        return acceptor.ready();
    }

    @Override
    public boolean givesChange() {
        return acceptor.canGiveBack(acceptor.notes().getFirst());
    }

    @Override
    public Ear listen(Won stillMissing, Consumer<NoteResult> seen) {
        missing = stillMissing;
        return asking.listen(seen);
    }

    private static Worth worth(NoteResult result) {
        return switch (result) {
            case NoteResult.Inserted inserted -> Worth.TELL;
            case NoteResult.NotTaken not -> Worth.TELL;
            case NoteResult.TooLarge large -> Worth.TELL;
            case NoteResult.Nothing nothing -> Worth.NOTHING;
            case NoteResult.Unknown unknown -> Worth.BROKEN_AND_TOLD;
        };
    }
}
