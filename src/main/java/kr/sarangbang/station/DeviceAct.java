package kr.sarangbang.station;

import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.PrintJob;

/** What a hub asks of a station's devices, while one of the station's acts runs. */
public sealed interface DeviceAct {
    record Print(PrintJob job) implements DeviceAct {}

    record OpenDrawer() implements DeviceAct {}

    record Authorize(ActId act, Won amount) implements DeviceAct {}

    record Inquire(ActId act) implements DeviceAct {}

    record Reverse(ActId act) implements DeviceAct {}

    record PayOut(ActId act, Won amount) implements DeviceAct {}

    record Settle(ActId act, boolean moved) implements DeviceAct {}

    record CanGiveBack(Won amount) implements DeviceAct {}

    record GiveBack(ActId act, Won total) implements DeviceAct {}

    record GivenBack(ActId act) implements DeviceAct {}
}
