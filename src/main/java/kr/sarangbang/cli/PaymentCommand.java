package kr.sarangbang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.SettlePayment;
import kr.sarangbang.application.SettlePayment.Settled;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.voucher.Slip;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Payments of which the terminal cannot tell what became. */
@Command(
        name = "payment",
        mixinStandardHelpOptions = true,
        description =
                "Lists payments whose outcome is not known, after asking once more; with --resolve"
                        + " one is ended as an officer heard from the provider.")
final class PaymentCommand extends SiteCommand {
    @Option(names = "--resolve", paramLabel = "ACT", description = "The payment to end.")
    private @Nullable String resolve;

    @Option(
            names = "--as",
            paramLabel = "approved|declined",
            description = "Whether the provider says that the money moved.")
    private @Nullable String as;

    @Override
    String name() {
        return "payment";
    }

    @Override
    int act(OpenSite site) throws Exception {
        String chosen = resolve;
        if (chosen == null) {
            if (as != null) {
                throw CommandFailed.wrongUse("--as goes with --resolve ACT");
            }
            site.resume();
            return list(new SettlePayment(site.place()));
        }
        boolean moved = moved();
        ActId act = actId(chosen);
        Actor officer = actor();
        if (officer.staff().isEmpty() || officer.reason().isEmpty()) {
            throw CommandFailed.wrongUse(
                    "Who answers for it is said with --by, and what the provider said with"
                            + " --reason");
        }
        // What the terminal can find out by itself needs nobody's word.
        site.resume();
        var settling = new SettlePayment(site.place());
        Settled settled = moved ? settling.moved(act, officer) : settling.notMoved(act, officer);
        return told(site, act, moved, settled);
    }

    private boolean moved() {
        return switch (as == null ? "" : as.toLowerCase(Locale.ROOT)) {
            case "approved" -> true;
            case "declined" -> false;
            default -> throw CommandFailed.wrongUse("--as is approved or declined");
        };
    }

    private int list(SettlePayment settling) {
        List<SettlePayment.Unsettled> open = settling.unsettled();
        var told = new ArrayList<Object>();
        open.forEach(
                payment ->
                        told.add(
                                Facts.of("act", payment.act().toString())
                                        .and("amount", payment.amount().amount())
                                        .and("payOut", payment.payOut())
                                        .and("state", OutcomeNames.camel(payment.state()))
                                        .and("day", payment.businessDay().toString())
                                        .asMap()));
        String acts =
                String.join(", ", open.stream().map(p -> p.act() + " " + p.amount()).toList());
        tell(
                Facts.of("open", told),
                open.isEmpty() ? "끝을 모르는 결제가 없어요." : "끝을 모르는 결제: " + acts,
                open.isEmpty()
                        ? "No payment is without an end."
                        : "Payments without an end: " + acts + ".");
        return ExitStatus.DONE;
    }

    private int told(OpenSite site, ActId act, boolean moved, Settled settled) {
        String word = moved ? "approved" : "declined";
        return switch (settled) {
            case Settled.Sold sold -> sold(site, sold);
            case Settled.Ended ended -> {
                tell(
                        Facts.of("outcome", "Resolved").and("act", act.toString()).and("as", word),
                        act + "을 끝냈어요. 이름과 까닭을 적어 두었어요.",
                        "Act " + act + " is ended; name and reason are in the journal.");
                yield ExitStatus.DONE;
            }
            case Settled.MoneyBack back -> {
                tell(
                        Facts.of("outcome", "Reversed").and("act", act.toString()),
                        act + "의 상품권은 이제 만들 수 없어서 돈을 돌려보냈어요.",
                        "The voucher of " + act + " can no longer be made; the money is back.");
                yield ExitStatus.DONE;
            }
            case Settled.StillUnknown unknown ->
                    refused(
                            "PaymentUnknown",
                            act,
                            "상품권은 이제 만들 수 없고, 돈이 돌아갔는지 아직 몰라요. VAN사에서 취소한 다음 declined로 끝내 주세요.",
                            "The voucher can no longer be made, and whether the money is back is not"
                                    + " known. Have the provider cancel it, then resolve it as"
                                    + " declined.");
            case Settled.NotKept not ->
                    throw CommandFailed.broken(
                            "The payment terminal's record could not be written; the journal has it."
                                    + " Mend the disk and say it again");
            case Settled.NothingOpen none ->
                    refused(
                            "NothingOpen",
                            act,
                            act + "에는 끝을 모르는 결제가 없어요.",
                            "No payment of " + act + " is without an end.");
        };
    }

    private int sold(OpenSite site, Settled.Sold sold) {
        var slips = new ArrayList<String>();
        for (Slip voucher : sold.sale().vouchers()) {
            slips.add(String.join(",", site.place().slips().texts(voucher)));
        }
        boolean printed = sold.sale().paper() instanceof PaperResult.Printed;
        tell(
                Facts.of("outcome", "Resolved")
                        .and("act", sold.sale().act().toString())
                        .and("as", "approved")
                        .and("slips", slips)
                        .and("printed", printed),
                sold.sale().act() + "의 상품권을 만들었어요." + (printed ? " 손님께 드리세요." : " 종이는 나중에 뽑아요."),
                "The voucher of "
                        + sold.sale().act()
                        + (printed
                                ? " was made and printed; give it to its buyer."
                                : " was made; its paper is still owed."));
        return ExitStatus.DONE;
    }

    private int refused(String outcome, ActId act, String korean, String english) {
        tell(Facts.of("outcome", outcome).and("act", act.toString()), korean, english);
        return ExitStatus.REFUSED;
    }
}
