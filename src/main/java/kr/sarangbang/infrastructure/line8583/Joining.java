package kr.sarangbang.infrastructure.line8583;

import kr.sarangbang.codec.AnswerCodec;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.port.SiteClock;
import kr.sarangbang.wire.Message;

/** The one thing that the bearer of an invitation may say. */
public final class Joining implements SignOn {
    private final RequestMessages messages;
    private final Request.Join join;
    private volatile Answer answer = new Answer.NotUnderstood("no answer yet");

    public Joining(SiteId site, SiteClock clock, Request.Join join) {
        this.messages = new RequestMessages(site, 1, clock);
        this.join = join;
    }

    @Override
    public Message request() {
        return messages.of(join);
    }

    @Override
    public void accepted(Message message) {
        answer = AnswerCodec.read(message.body().bytes());
    }

    /** What the issuer answered, once the line was up. */
    public Answer answer() {
        return answer;
    }
}
