package kr.sarangbang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.OwedCash;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.money.Won;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Notes that a customer put in and that neither bought anything nor came out again. */
@Command(
        name = "cash-owed",
        mixinStandardHelpOptions = true,
        description = "Lists cash that a machine for notes owes; with --handed-out it is paid.")
final class CashOwedCommand extends SiteCommand {
    @Option(
            names = "--handed-out",
            paramLabel = "ACT",
            description = "Staff (--by) gave this act's money to its customer.")
    private @Nullable String handedOut;

    @Override
    String name() {
        return "cash-owed";
    }

    @Override
    int act(OpenSite site) {
        site.resume();
        var owed = new OwedCash(site.place());
        return handedOut == null ? list(owed) : pay(owed, actId(handedOut));
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

    private int pay(OwedCash owed, ActId act) {
        Actor staff = actor();
        if (staff.staff().isEmpty()) {
            throw CommandFailed.wrongUse("Who handed the money out is said with --by");
        }
        Optional<Won> paid = owed.handedOut(act, staff);
        if (paid.isEmpty()) {
            tell(
                    Facts.of("outcome", "NothingOwed").and("act", act.toString()),
                    act + "에는 돌려드릴 돈이 없어요.",
                    "Nothing is owed for " + act + ".");
            return ExitStatus.REFUSED;
        }
        tell(
                Facts.of("outcome", "HandedOut")
                        .and("act", act.toString())
                        .and("amount", paid.get().amount()),
                paid.get().amount() + "원을 내어 드렸다고 적었어요.",
                "Noted that " + paid.get().amount() + " won were handed out.");
        return ExitStatus.DONE;
    }
}
