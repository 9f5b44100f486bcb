package kr.sarangbang.infrastructure.line8583;

import java.time.LocalDateTime;
import java.time.ZoneId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.port.SiteClock;
import kr.sarangbang.wire.DataRecord;
import kr.sarangbang.wire.Message;
import kr.sarangbang.wire.MessageType;
import kr.sarangbang.wire.Purpose;

/**
 * Says nothing but "are you there": for those who only look at a site while its program may be
 * signed on. A sign-on of theirs would tell the issuer of a journal that moves on meanwhile.
 */
public final class LineProbe implements SignOn {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final SiteId site;
    private final SiteClock clock;

    public LineProbe(SiteId site, SiteClock clock) {
        this.site = site;
        this.clock = clock;
    }

    @Override
    public Message request() {
        return Message.request(
                MessageType.NETWORK_REQUEST,
                Purpose.ECHO,
                LocalDateTime.ofInstant(clock.now(), SEOUL),
                "000000000000",
                site.text(),
                site.text(),
                DataRecord.EMPTY);
    }

    @Override
    public void accepted(Message answer) {
        // An echo carries nothing.
    }
}
