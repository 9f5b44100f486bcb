package kr.sarangbang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.OwedCash;
import kr.sarangbang.application.PayCashClaim;
import kr.sarangbang.application.PayCashClaim.Paid;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.CashClaimRefusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Notes that a customer put in and that neither bought anything nor came out again. */
@Command(
        name = "cash-owed",
        mixinStandardHelpOptions = true,
        description =
                "Lists cash that is owed here; with --slip a claim's paper is paid, with"
                        + " --handed-out what has no paper.")
final class CashOwedCommand extends SiteCommand {
    @Option(
            names = "--slip",
            paramLabel = "TEXT",
            description = "The code of a 맡긴 돈 표 that staff (--by) are shown, of whatever site.")
    private @Nullable String slip;

    @Option(
            names = "--handed-out",
            paramLabel = "ACT",
            description = "Staff (--by) gave this act's money to its customer without a paper.")
    private @Nullable String handedOut;

    @Override
    String name() {
        return "cash-owed";
    }

    @Override
    int act(OpenSite site) throws Exception {
        String shown = slip;
        String without = handedOut;
        if (shown != null && without != null) {
            throw CommandFailed.wrongUse("--slip or --handed-out, not both");
        }
        if (shown == null && without == null) {
            site.resume();
            return list(new OwedCash(site.place()));
        }
        Actor staff = actor();
        if (staff.staff().isEmpty()) {
            throw CommandFailed.wrongUse("Who hands the money out is said with --by");
        }
        site.resume();
        if (without != null) {
            return pay(new OwedCash(site.place()), actId(without), staff);
        }
        var paying = new PayCashClaim(site.place());
        Paid paid = paying.pay(String.valueOf(shown), staff);
        if (paid instanceof Paid.NeedsLine && site.connect()) {
            paid = paying.pay(String.valueOf(shown), staff);
        }
        return told(paid);
    }

    private int list(OwedCash owed) {
        List<OwedCash.Debt> debts = owed.all();
        var told = new ArrayList<Object>();
        debts.forEach(
                debt ->
                        told.add(
                                Facts.of("act", debt.act().toString())
                                        .and("amount", debt.amount().amount())
                                        .and("day", debt.businessDay().toString())
                                        .and("onPaper", debt.onPaper())
                                        .asMap()));
        Won sum = debts.stream().map(OwedCash.Debt::amount).reduce(Won.ZERO, Won::plus);
        String acts =
                String.join(
                        ", ",
                        debts.stream().map(d -> d.act() + " " + d.amount().amount()).toList());
        tell(
                Facts.of("owed", told).and("sum", sum.amount()),
                debts.isEmpty() ? "돌려드릴 돈이 없어요." : "돌려드릴 돈 " + sum.amount() + "원: " + acts,
                debts.isEmpty()
                        ? "Nothing is owed."
                        : "Owed are " + sum.amount() + " won: " + acts + ".");
        return ExitStatus.DONE;
    }

    private int pay(OwedCash owed, ActId act, Actor staff) {
        Optional<Won> paid = owed.handedOut(act, staff);
        if (paid.isEmpty()) {
            return refused(
                    Facts.of("outcome", "NothingOwed").and("act", act.toString()),
                    act + "에는 돌려드릴 돈이 없어요.",
                    "Nothing is owed for " + act + ".");
        }
        return handedOut(Facts.of("outcome", "HandedOut").and("act", act.toString()), paid.get());
    }

    private int handedOut(Facts facts, Won amount) {
        tell(
                facts.and("amount", amount.amount()),
                amount.amount() + "원을 내어 드렸다고 적었어요.",
                "Noted that " + amount.amount() + " won were handed out.");
        return ExitStatus.DONE;
    }

    private int told(Paid paid) {
        return switch (paid) {
            case Paid.HandedOut out ->
                    handedOut(
                            Facts.of("outcome", "HandedOut")
                                    .and("act", out.act().toString())
                                    .and("claim", out.claim().toString()),
                            out.amount());
            case Paid.AlreadyPaid already -> alreadyPaid(already);
            case Paid.NeedsLine none ->
                    refused(
                            Facts.of("outcome", "NeedsLine").and("claim", none.claim().toString()),
                            "이 표는 연결되어야 드릴 수 있어요. 돈은 그대로예요.",
                            "This claim is paid with the line up; the money is safe.");
            case Paid.Pending pending ->
                    refused(
                            Facts.of("outcome", "Pending").and("act", pending.act().toString()),
                            "발행기관이 아직 답하지 않았어요. 돈을 드리지 말고 같은 표로 다시 해 주세요.",
                            "The issuer has not answered. Hand nothing out; show the same paper"
                                    + " again.");
            case Paid.Refused no -> refused(no);
            case Paid.NotInJournal unknown ->
                    refused(
                            Facts.of("outcome", "NotInJournal")
                                    .and("claim", unknown.claim().toString()),
                            "이 판매소가 만든 표인데 기록에 없어요. 돈을 드리지 말고 발행기관에 알려 주세요.",
                            "This site signed the claim and its journal does not have it. Hand"
                                    + " nothing out and tell the issuer.");
            case Paid.Unreadable bad ->
                    refused(
                            Facts.of("outcome", "BadSlip")
                                    .and("reason", OutcomeNames.camel(bad.why())),
                            bad.why().korean(),
                            bad.why().english());
        };
    }

    private int alreadyPaid(Paid.AlreadyPaid already) {
        Facts facts =
                Facts.of("outcome", "AlreadyPaid")
                        .and("claim", already.claim().toString())
                        .and("paidBy", already.by().map(ActId::toString).orElse(null))
                        .and("at", already.at().map(Object::toString).orElse(null))
                        .and("staff", already.staff().orElse(null));
        String by = already.by().map(act -> " (" + act + ")").orElse("");
        return refused(
                facts, "이 표의 돈은 이미 드렸어요" + by + ".", "This claim was paid already" + by + ".");
    }

    private int refused(Paid.Refused no) {
        String korean =
                switch (no.reason()) {
                    case WITH_ITS_SITE -> "아직 그 판매소에서만 드릴 수 있는 표예요.";
                    case ALREADY_PAID -> "이 표의 돈은 이미 드렸어요.";
                    case NOT_GENUINE -> "진짜 표가 아니에요.";
                    case SITE_NOT_ALLOWED -> "여기서는 드릴 수 없어요.";
                };
        return refused(
                Facts.of("outcome", name(no.reason())).and("claim", no.claim().toString()),
                korean,
                "The issuer says: " + name(no.reason()) + ".");
    }

    private static String name(CashClaimRefusal reason) {
        return OutcomeNames.camel(reason);
    }

    private int refused(Facts facts, String korean, String english) {
        tell(facts, korean, english);
        return ExitStatus.REFUSED;
    }
}
