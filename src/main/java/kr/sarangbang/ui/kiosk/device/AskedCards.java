package kr.sarangbang.ui.kiosk.device;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kr.sarangbang.port.CardReader;
import kr.sarangbang.port.CardReader.CardAnswer;
import kr.sarangbang.ui.kiosk.KioskDevices.Ear;
import kr.sarangbang.ui.kiosk.KioskDevices.MemberCards;
import kr.sarangbang.ui.kiosk.device.Asking.Worth;

/** A reader of member cards, asked while a card is wanted, each time with a fresh challenge. */
public final class AskedCards implements MemberCards {
    private final Asking<CardAnswer> asking;

    /**
     * @param challenges fresh random bytes as lower-case hexadecimal, each used once
     * @param screen the thread of the screens
     */
    public AskedCards(CardReader reader, Supplier<String> challenges, Executor screen) {
        this.asking =
                new Asking<>(
                        "card-reader",
                        () -> reader.identify(challenges.get(), Asking.PATIENCE),
                        AskedCards::worth,
                        screen);
    }

    @Override
    public Ear listen(Consumer<CardAnswer> seen) {
        return asking.listen(seen);
    }

    private static Worth worth(CardAnswer answer) {
        return switch (answer) {
            case CardAnswer.Answered answered -> Worth.TELL;
            case CardAnswer.NotAMemberCard other -> Worth.TELL;
            case CardAnswer.TakenAway away -> Worth.TELL;
            case CardAnswer.NoCard none -> Worth.NOTHING;
            case CardAnswer.ReaderOff off -> Worth.BROKEN;
            case CardAnswer.Unknown unknown -> Worth.BROKEN;
        };
    }
}
