package kr.sarangbang.ui.kiosk.device;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.application.IdentifyMember;
import kr.sarangbang.ui.kiosk.KioskDevices.Ear;
import kr.sarangbang.ui.kiosk.KioskDevices.MemberCards;
import kr.sarangbang.ui.kiosk.device.Asking.Worth;

/** A reader of member cards, asked while a card is wanted, each time with a fresh challenge. */
public final class AskedCards implements MemberCards {
    private final Asking<CardReading> asking;

    /**
     * @param screen the thread of the screens
     */
    public AskedCards(IdentifyMember members, Executor screen) {
        this.asking =
                new Asking<>(
                        "card-reader",
                        () -> members.identify(Asking.PATIENCE),
                        AskedCards::worth,
                        screen);
    }

    @Override
    public Ear listen(Consumer<CardReading> seen) {
        return asking.listen(seen);
    }

    private static Worth worth(CardReading answer) {
        return switch (answer) {
            case CardReading.Proven proven -> Worth.TELL;
            case CardReading.NotAMemberCard other -> Worth.TELL;
            case CardReading.TakenAway away -> Worth.TELL;
            case CardReading.NoCard none -> Worth.NOTHING;
            case CardReading.ReaderOff off -> Worth.BROKEN_AND_TOLD;
        };
    }
}
