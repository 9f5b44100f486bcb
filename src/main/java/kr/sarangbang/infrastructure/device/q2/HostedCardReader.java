package kr.sarangbang.infrastructure.device.q2;

import java.time.Duration;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.port.CardReader;

/** The card reader of a bean; off while there is no bean. */
record HostedCardReader(DeviceBoard board, String name) implements CardReader {
    @Override
    public CardAnswer identify(Bytes challenge, Duration patience) {
        return driver().map(reader -> reader.identify(challenge, patience))
                .orElseGet(() -> new CardAnswer.ReaderOff("카드 읽는 기계가 켜져 있지 않습니다."));
    }

    @Override
    public boolean ready() {
        return driver().map(CardReader::ready).orElse(false);
    }

    private Optional<CardReader> driver() {
        return board.driver(name).filter(CardReader.class::isInstance).map(CardReader.class::cast);
    }
}
