package kr.sarangbang.cli;

import kr.sarangbang.application.RefundOutcome;
import kr.sarangbang.application.RefundVoucher;
import kr.sarangbang.domain.voucher.RefundRefusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gives a voucher back: unused, its price; partly used, the rest less its discount. */
@Command(
        name = "refund",
        mixinStandardHelpOptions = true,
        description = "Gives back the price of an unused voucher, or the rest of a used one.")
final class RefundCommand extends SiteCommand {
    @Option(names = "--slip", required = true, paramLabel = "TEXT")
    private String slip;

    @Override
    String name() {
        return "refund";
    }

    @Override
    int act(OpenSite site) throws Exception {
        site.resume();
        site.connect();
        RefundOutcome outcome = new RefundVoucher(site.place()).refund(slip, actor());
        if (outcome instanceof RefundOutcome.Refunded refunded) {
            tell(
                    Facts.of("outcome", "Refunded")
                            .and("act", refunded.act().toString())
                            .and("amount", refunded.amount().amount())
                            .and(
                                    "means",
                                    OutcomeNames.camel(refunded.means())
                                            .toLowerCase(java.util.Locale.ROOT)),
                    refunded.amount().amount() + "원을 돌려드렸어요.",
                    "Gave back " + refunded.amount().amount() + " won.");
            return ExitStatus.DONE;
        }
        Facts facts = Facts.of("outcome", outcome.getClass().getSimpleName());
        String words =
                switch (outcome) {
                    case RefundOutcome.Refunded done -> words("돌려드렸어요.", "Refunded.");
                    case RefundOutcome.NotRefundable not -> {
                        facts.and("reason", OutcomeNames.camel(not.reason()));
                        yield reason(not.reason());
                    }
                    case RefundOutcome.NeedsLine none ->
                            words("환불은 연결되어야 할 수 있어요.", "A refund needs the line.");
                    case RefundOutcome.Pending pending -> {
                        facts.and("act", pending.act().toString());
                        yield words(
                                "발행기관이 아직 답하지 않았어요. 같은 종이로 다시 해 주세요.",
                                "The issuer has not answered; try again with the same paper.");
                    }
                    case RefundOutcome.PayOutUnknown unknown -> {
                        facts.and("act", unknown.act().toString());
                        yield words(
                                "돈이 나갔는지 아직 몰라요. 같은 종이로 다시 해 주세요.",
                                "Whether the money is out is not known yet; try again.");
                    }
                    case RefundOutcome.PayOutDeclined declined -> {
                        facts.and("reason", declined.reason());
                        yield words(
                                "돈을 내보낼 수 없었어요. 상품권은 그대로예요.",
                                "The pay-out was declined; the voucher is as it was.");
                    }
                    case RefundOutcome.Unreadable bad -> {
                        facts = Facts.of("outcome", "BadSlip");
                        facts.and("reason", OutcomeNames.camel(bad.reason()));
                        yield words(bad.reason().korean(), bad.reason().english());
                    }
                    case RefundOutcome.OtherCodeToo other ->
                            words("다른 무늬도 대 주세요.", "Give the paper's other code too.");
                    case RefundOutcome.Stopped stopped -> {
                        facts = Facts.of("outcome", OutcomeNames.of(stopped.obstacle()));
                        yield words(
                                SaleWords.korean(stopped.obstacle()),
                                SaleWords.english(stopped.obstacle()));
                    }
                };
        tell(facts, words);
        return ExitStatus.REFUSED;
    }

    private String reason(RefundRefusal reason) {
        return switch (reason) {
            case PARTLY_USED ->
                    words(
                            "산 것을 아직 덜 쓰셔서 돌려드릴 수 없어요.",
                            "Too little of the purchase was used to give the rest back.");
            case BOUGHT_BY_CARD ->
                    words(
                            "카드로 사서 쓰고 남은 돈은 돌려드릴 수 없어요.",
                            "The rest of what was bought by card is not given back.");
            case NOT_THE_LAST_PAPER ->
                    words("이 종이는 이제 쓸 수 없어요.", "This paper is worth nothing any more.");
            case STILL_IN_FLIGHT ->
                    words(
                            "가게에서 쓴 것이 아직 오는 중이에요. 나중에 다시 해 주세요.",
                            "Uses at shops are still on their way; try again later.");
        };
    }
}
