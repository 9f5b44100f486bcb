package kr.sarangbang.ui.kiosk.device;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.CashAcceptor;
import kr.sarangbang.port.CashAcceptor.NoteResult;
import kr.sarangbang.ui.kiosk.KioskDevices.Ear;
import kr.sarangbang.ui.kiosk.KioskDevices.Notes;
import kr.sarangbang.ui.kiosk.device.Asking.Worth;

/** A machine for notes, its slot open while notes are wanted. */
public final class AskedNotes implements Notes {
    private final CashAcceptor acceptor;
    private final Executor site;
    private final Asking<NoteResult> asking;

    /**
     * @param site the site thread, to which the machine's drawer of notes belongs
     * @param screen the thread of the screens
     */
    public AskedNotes(CashAcceptor acceptor, Executor site, Executor screen) {
        this.acceptor = acceptor;
        this.site = site;
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

    @Override
    public void giveBack(Won amount) {
        site.execute(() -> acceptor.giveBack(amount));
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
