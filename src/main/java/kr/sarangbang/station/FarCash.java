package kr.sarangbang.station;

import java.time.Duration;
import java.util.List;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.CashAcceptor;

/**
 * A station's machine for notes, as far as a use case needs it: what goes in is taken by the
 * station's own screen, which tells the hub of each note.
 */
record FarCash(FarDevices station) implements CashAcceptor {
    @Override
    public List<Won> notes() {
        return station.states().notes();
    }

    @Override
    public NoteResult acceptNote(Duration patience, Won missing) {
        throw new UnsupportedOperationException("notes are taken at the station itself");
    }

    @Override
    public boolean canGiveBack(Won amount) {
        return station.ask(
                new DeviceAct.CanGiveBack(amount),
                FarDevices.DEVICE,
                Said.DONE,
                false,
                lost -> false);
    }

    @Override
    public GivenBack giveBack(ActId act, Won total) {
        return moved(new DeviceAct.GiveBack(act, total));
    }

    @Override
    public GivenBack givenBack(ActId act) {
        return moved(new DeviceAct.GivenBack(act));
    }

    private GivenBack moved(DeviceAct act) {
        return station.ask(
                act,
                FarDevices.DEVICE,
                Said.GIVEN_BACK,
                new GivenBack.Unknown(FarDevices.NOT_THERE),
                GivenBack.Unknown::new);
    }

    @Override
    public boolean ready() {
        return station.states().cash();
    }
}
