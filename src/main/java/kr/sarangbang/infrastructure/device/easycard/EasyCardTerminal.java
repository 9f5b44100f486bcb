package kr.sarangbang.infrastructure.device.easycard;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.infrastructure.device.easycard.AgentLine.Heard;
import kr.sarangbang.infrastructure.device.easycard.EasyCardFields.Meaning;
import kr.sarangbang.infrastructure.device.easycard.EasyCardFields.Question;
import kr.sarangbang.infrastructure.device.easycard.NotedPayment.Approval;
import kr.sarangbang.infrastructure.device.easycard.NotedPayment.State;
import kr.sarangbang.infrastructure.device.easycard.NotedPayment.Way;
import kr.sarangbang.port.PaymentTerminal;

/**
 * A card terminal behind the VAN's payment program. Each payment is noted on disk before it is
 * asked for, and asked for once; while one is not known to the end, no other is begun. What was
 * asked and not answered stays unknown until the program has said what became of it, or has
 * confirmed that it is reversed. An approval that comes after that is taken back, and until then
 * the terminal is not ready.
 */
public final class EasyCardTerminal implements PaymentTerminal {
    private static final System.Logger LOG = System.getLogger(EasyCardTerminal.class.getName());
    private static final String UNSETTLED = "앞의 결제가 아직 확인되지 않았습니다.";
    private static final String NOTEBOOK = "결제 기록을 읽거나 쓸 수 없습니다.";

    private final PaymentNotebook notebook;
    private final EasyCardFields fields;
    private final AgentKinds kinds;
    private final AgentTalk talk;
    private final Duration answerPatience;
    private final Duration lookPatience;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile boolean ready;

    /**
     * @param answerPatience how long an answer is waited for; longer than a customer may take
     * @param lookPatience how long the program may take to say that it is there
     */
    EasyCardTerminal(
            PaymentNotebook notebook,
            EasyCardFields fields,
            AgentKinds kinds,
            AgentTalk talk,
            Duration answerPatience,
            Duration lookPatience) {
        this.notebook = notebook;
        this.fields = fields;
        this.kinds = kinds;
        this.talk = talk;
        this.answerPatience = answerPatience;
        this.lookPatience = lookPatience;
    }

    /** A step that reads or writes the notebook. */
    private interface Step<T> {
        T take() throws IOException;
    }

    private <T> T inTurn(Step<T> step, Function<String, T> unknown) {
        turn.lock();
        try {
            return step.take();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, NOTEBOOK, e);
            return unknown.apply(NOTEBOOK);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public PaymentResult authorize(ActId act, Won amount) {
        return inTurn(() -> move(act, amount, Way.IN), PaymentResult.Unknown::new);
    }

    @Override
    public PaymentResult payOut(ActId act, Won amount) {
        return inTurn(() -> move(act, amount, Way.OUT), PaymentResult.Unknown::new);
    }

    @Override
    public PaymentResult inquire(ActId act) {
        return inTurn(
                () -> {
                    Optional<NotedPayment> noted = notebook.of(act);
                    return noted.isEmpty()
                            ? new PaymentResult.NotFound()
                            : told(lookedUp(noted.get()));
                },
                PaymentResult.Unknown::new);
    }

    @Override
    public ReversalResult reverse(ActId act) {
        return inTurn(() -> reversed(act), ReversalResult.Unknown::new);
    }

    @Override
    public boolean settle(ActId act, boolean moved) {
        return inTurn(
                () -> {
                    Optional<NotedPayment> open =
                            notebook.of(act).filter(payment -> payment.state().isOpen());
                    if (open.isPresent()) {
                        // As after a reversal: an approval that comes all the same is taken back.
                        notebook.note(open.get().now(moved ? State.APPROVED : State.REVERSED));
                    }
                    return true;
                },
                reason -> false);
    }

    @Override
    public boolean ready() {
        if (!turn.tryLock()) {
            return ready;
        }
        try {
            Heard heard = talk.ask(EasyCardFields.version(), lookPatience);
            ready = heard instanceof Heard.Answer && takeStraysBack();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, NOTEBOOK, e);
            ready = false;
        } finally {
            turn.unlock();
        }
        return ready;
    }

    private PaymentResult move(ActId act, Won amount, Way way) throws IOException {
        Optional<NotedPayment> noted = notebook.of(act);
        if (noted.isPresent()) {
            return told(noted.get());
        }
        if (way == Way.OUT && kinds.payOut().isEmpty()) {
            return new PaymentResult.Declined("이 결제 기계로는 카드에 돈을 내줄 수 없습니다.");
        }
        if (!EasyCardFields.hasRoom(act, amount)) {
            return new PaymentResult.Declined("이 결제 기계로는 처리할 수 없는 금액이나 번호입니다.");
        }
        if (!takeStraysBack() || !notebook.open().isEmpty()) {
            return new PaymentResult.Declined(UNSETTLED);
        }
        NotedPayment asked =
                notebook.note(new NotedPayment(act, way, State.ASKED, amount, Approval.NONE));
        Question question =
                way == Way.IN ? fields.purchase(act, amount) : fields.payOut(act, amount);
        Heard heard = talk.ask(question, answerPatience, late -> late(act, question, late));
        return switch (heard) {
            case Heard.NotSent none -> {
                notebook.note(asked.now(State.DECLINED));
                yield new PaymentResult.Declined(none.reason());
            }
            case Heard.Lost lost -> new PaymentResult.Unknown(lost.reason());
            case Heard.Answer answer -> {
                Meaning meaning = EasyCardFields.meaning(question, answer.reply());
                NotedPayment after = heardOf(asked, meaning);
                yield meaning instanceof Meaning.No no && !no.text().isEmpty()
                        ? new PaymentResult.Declined(no.text())
                        : told(after.state() == State.UNCLEAR ? lookedUp(after) : after);
            }
        };
    }

    /** Notes what the program said of a payment that was asked for. */
    private NotedPayment heardOf(NotedPayment payment, Meaning meaning) throws IOException {
        return switch (meaning) {
            case Meaning.Yes yes -> notebook.note(payment.now(State.APPROVED, yes.approval()));
            case Meaning.No no -> notebook.note(payment.now(State.DECLINED));
            case Meaning.NoSuchPayment none -> notebook.note(payment.now(State.DECLINED));
            case Meaning.Stopped stopped -> notebook.note(payment.now(State.CANCELLED));
            case Meaning.Unclear unclear -> notebook.note(payment.now(State.UNCLEAR));
            case Meaning.Wrong wrong -> payment;
        };
    }

    /**
     * Asks what became of a payment that has no end yet. That the VAN knows of none is an end only
     * where the program has answered: before, the card may still be in the reader. Every other no
     * may be meant for the question itself, and ends nothing.
     */
    private NotedPayment lookedUp(NotedPayment payment) throws IOException {
        if (payment.state() != State.ASKED && payment.state() != State.UNCLEAR) {
            return payment;
        }
        return switch (talk.meaning(fields.inquiry(payment), answerPatience)) {
            case Meaning.Yes yes -> notebook.note(payment.now(State.APPROVED, yes.approval()));
            case Meaning.NoSuchPayment none when payment.state() == State.UNCLEAR ->
                    notebook.note(payment.now(State.CANCELLED));
            case Meaning.NoSuchPayment none -> payment;
            case Meaning.No no -> payment;
            case Meaning.Stopped stopped -> payment;
            case Meaning.Unclear unclear -> payment;
            case Meaning.Wrong wrong -> payment;
        };
    }

    private static PaymentResult told(NotedPayment payment) {
        return switch (payment.state()) {
            case APPROVED -> new PaymentResult.Approved(payment.approved().number());
            case DECLINED -> new PaymentResult.Declined("카드 회사가 받아 주지 않았습니다.");
            case CANCELLED -> new PaymentResult.Cancelled();
            case REVERSED -> new PaymentResult.NotFound();
            case ASKED, UNCLEAR -> new PaymentResult.Unknown("결제가 되었는지 아직 알 수 없습니다.");
            case REVERSING, STRAY -> new PaymentResult.Unknown("결제를 되돌리는 중입니다.");
        };
    }

    private ReversalResult reversed(ActId act) throws IOException {
        Optional<NotedPayment> noted = notebook.of(act);
        if (noted.isEmpty()) {
            notebook.note(new NotedPayment(act, Way.IN, State.REVERSED, Won.ZERO, Approval.NONE));
            return new ReversalResult.Reversed();
        }
        NotedPayment payment = lookedUp(noted.get());
        boolean back =
                switch (payment.state()) {
                    case REVERSED -> true;
                    case DECLINED, CANCELLED -> {
                        notebook.note(payment.now(State.REVERSED));
                        yield true;
                    }
                    case APPROVED, REVERSING, STRAY ->
                            payment.way() == Way.IN && takenBack(payment);
                    case ASKED, UNCLEAR -> payment.way() == Way.IN && barred(payment);
                };
        return back
                ? new ReversalResult.Reversed()
                : new ReversalResult.Unknown("결제를 되돌렸는지 아직 알 수 없습니다.");
    }

    /**
     * Has a payment without an answer reversed; it counts only when it is confirmed, or when the
     * VAN knows of nothing to reverse. Should the payment be approved even so, its answer is still
     * listened for, and it is taken back.
     */
    private boolean barred(NotedPayment payment) throws IOException {
        Question question = fields.reversal(payment);
        if (!(talk.ask(question, answerPatience) instanceof Heard.Answer answer)) {
            return false;
        }
        if (!EasyCardFields.isTakenBack(question, answer.reply())
                && !(EasyCardFields.meaning(question, answer.reply())
                        instanceof Meaning.NoSuchPayment)) {
            return false;
        }
        notebook.note(payment.now(State.REVERSED));
        return true;
    }

    /**
     * Takes an approved payment back. The approval is named, and the VAN cancels one approval once:
     * asking again gives nothing back twice.
     */
    private boolean takenBack(NotedPayment payment) throws IOException {
        NotedPayment asked = payment;
        if (payment.state() == State.APPROVED) {
            asked = notebook.note(payment.now(State.REVERSING));
        } else if (talk.isTakenBack(fields.inquiryOfCancellation(payment), answerPatience)) {
            notebook.note(payment.now(State.REVERSED));
            return true;
        }
        if (!talk.isTakenBack(fields.cancellation(asked), answerPatience)) {
            return false;
        }
        notebook.note(asked.now(State.REVERSED));
        return true;
    }

    private boolean takeStraysBack() throws IOException {
        for (NotedPayment payment : notebook.open()) {
            if (payment.state() == State.STRAY && !takenBack(payment)) {
                return false;
            }
        }
        return true;
    }

    /** An answer that came when nobody waited for it any more. */
    private void late(ActId act, Question question, Heard heard) {
        if (!(heard instanceof Heard.Answer answer)) {
            return;
        }
        Meaning meaning = EasyCardFields.meaning(question, answer.reply());
        var _ =
                inTurn(
                        () -> {
                            NotedPayment payment = notebook.of(act).orElseThrow();
                            if (payment.state() == State.ASKED) {
                                heardOf(payment, meaning);
                            } else if (payment.state() == State.APPROVED
                                    && meaning instanceof Meaning.Yes yes) {
                                // An officer's word had no number by which it can be taken back.
                                notebook.note(payment.now(State.APPROVED, yes.approval()));
                            } else if (payment.state() == State.REVERSED
                                    && meaning instanceof Meaning.Yes yes) {
                                LOG.log(
                                        System.Logger.Level.ERROR,
                                        "Approved after its reversal, to be taken back: " + act);
                                notebook.note(payment.now(State.STRAY, yes.approval()));
                                return takeStraysBack();
                            }
                            return true;
                        },
                        reason -> false);
    }
}
