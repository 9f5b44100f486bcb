package kr.sarangbang.infrastructure.line8583;

import java.util.function.Consumer;
import java.util.function.Supplier;
import kr.sarangbang.codec.AnswerCodec;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.port.SiteClock;
import kr.sarangbang.wire.Message;

/** Says first on each connection where this site stands. */
public final class SiteSignOn implements SignOn {
    private final RequestMessages messages;
    private final Supplier<Request.SignOn> standing;
    private final Consumer<Answer.SignedOn> signedOn;

    /**
     * @param standing asked on the line's thread; whoever has a site thread hands over to it
     * @param signedOn called on the line's thread with the issuer's answer, before the line is up
     */
    public SiteSignOn(
            SiteId site,
            int incarnation,
            SiteClock clock,
            Supplier<Request.SignOn> standing,
            Consumer<Answer.SignedOn> signedOn) {
        this.messages = new RequestMessages(site, incarnation, clock);
        this.standing = standing;
        this.signedOn = signedOn;
    }

    @Override
    public Message request() {
        return messages.of(standing.get());
    }

    @Override
    public void accepted(Message answer) {
        if (AnswerCodec.read(answer.body().bytes()) instanceof Answer.SignedOn on) {
            signedOn.accept(on);
        } else {
            throw new IllegalStateException("The issuer answered the sign-on with something else.");
        }
    }
}
