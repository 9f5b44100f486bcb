package kr.sarangbang.cli;

import java.util.Optional;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.RedeemVoucher;
import kr.sarangbang.application.RedemptionOutcome;
import kr.sarangbang.application.RedemptionRequest;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.domain.voucher.VoucherNumber;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes a voucher, or part of it. */
@Command(name = "redeem", mixinStandardHelpOptions = true, description = "Takes a voucher.")
final class RedeemCommand extends SiteCommand {
    @ArgGroup(multiplicity = "1")
    private Paper paper;

    @Option(names = "--amount", required = true, paramLabel = "WON")
    private long amount;

    @Option(names = "--member", paramLabel = "N")
    private @Nullable String member;

    @Option(names = "--pin", paramLabel = "PIN")
    private @Nullable String pin;

    /** A slip's text, or the number under it. */
    static final class Paper {
        @Option(names = "--slip", paramLabel = "TEXT")
        private @Nullable String slip;

        @Option(names = "--number", paramLabel = "N")
        private @Nullable String number;
    }

    @Override
    String name() {
        return "redeem";
    }

    @Override
    int act(OpenSite site) throws Exception {
        RedemptionRequest request = request(site);
        site.resume();
        if (site.connect()) {
            site.pendingRights();
        }
        RedemptionOutcome outcome = new RedeemVoucher(site.place()).redeem(request);
        return switch (outcome) {
            case RedemptionOutcome.Redeemed redeemed -> tellRedeemed(site, redeemed);
            case RedemptionOutcome.Unfinished unfinished -> tellUnfinished(site, unfinished);
            case RedemptionOutcome.Refused refused -> tellRefused(refused);
            case RedemptionOutcome.Unreadable unreadable ->
                    no(
                            Facts.of("outcome", "BadSlip")
                                    .and("reason", OutcomeNames.camel(unreadable.reason())),
                            unreadable.reason().korean(),
                            unreadable.reason().english());
            case RedemptionOutcome.OtherCodeToo other ->
                    no(
                            Facts.of("outcome", "BadSlip").and("reason", "OtherCodeToo"),
                            "무늬가 " + other.of() + "개예요. " + other.missing() + "번째 무늬도 대 주세요.",
                            "The paper has "
                                    + other.of()
                                    + " codes; give number "
                                    + other.missing()
                                    + " too.");
            case RedemptionOutcome.Stopped stopped ->
                    no(
                            Facts.of("outcome", OutcomeNames.of(stopped.obstacle())),
                            SaleWords.korean(stopped.obstacle()),
                            SaleWords.english(stopped.obstacle()));
        };
    }

    /**
     * Without a PIN a demo home's simulated card answers: the named member's, or that of whom the
     * paper was sold to. Elsewhere a number alone is worth nothing.
     */
    private Optional<Presence> presence(OpenSite site) {
        Optional<MemberNumber> named = Optional.ofNullable(member).map(SiteCommand::member);
        if (pin != null) {
            return Optional.of(new Presence.Pin(pin));
        }
        if (!site.isDemo()) {
            if (named.isPresent()) {
                throw CommandFailed.wrongUse(
                        "A member's number proves nothing by itself; give the member's --pin too");
            }
            return Optional.empty();
        }
        return named.or(
                        () ->
                                Optional.ofNullable(paper.slip)
                                        .map(site.place().slips()::read)
                                        .flatMap(RedeemCommand::memberOf))
                .map(who -> new Presence.CardAnswered(site.wallet().show(who)));
    }

    private static Optional<MemberNumber> memberOf(SlipReading reading) {
        return reading instanceof SlipReading.Genuine genuine
                ? switch (genuine.slip().base()) {
                    case Slip.OfSale sold -> Optional.of(sold.sale().claims().member());
                    case Slip.OfIssuer decided -> Optional.of(decided.claims().member());
                    case Slip.OfShop never -> Optional.empty();
                }
                : Optional.empty();
    }

    private RedemptionRequest request(OpenSite site) {
        Optional<VoucherNumber> number = Optional.ofNullable(paper.number).map(RedeemCommand::of);
        return new RedemptionRequest(
                Optional.ofNullable(paper.slip), number, won(amount), presence(site), actor());
    }

    private static VoucherNumber of(String text) {
        try {
            return VoucherNumber.parse(text);
        } catch (IllegalArgumentException e) {
            throw CommandFailed.wrongUse(
                    "That is no voucher number: it has twelve digits, the last a check digit.");
        }
    }

    private int tellRedeemed(OpenSite site, RedemptionOutcome.Redeemed redeemed) {
        boolean guaranteed = redeemed.decidedBy() == RedemptionOutcome.DecidedBy.GUARANTEE;
        tell(
                Facts.of("outcome", "Redeemed")
                        .and("act", redeemed.act().toString())
                        .and("amount", redeemed.amount().amount())
                        .and("balance", redeemed.balance().amount())
                        .and("slip", redeemed.next().map(s -> text(site, s)).orElse(null))
                        .and("words", redeemed.words().toString())
                        .and("slipKind", guaranteed ? "잔액표" : "slip")
                        .and("decidedBy", guaranteed ? "guarantee" : "issuer")
                        .and("payDate", redeemed.payDay().toString())
                        .and("printed", redeemed.paper() instanceof PaperResult.Printed),
                redeemed.amount().amount()
                        + "원을 받았어요. 손님 남은 돈 "
                        + redeemed.balance().amount()
                        + "원, 확인말 "
                        + redeemed.words()
                        + (guaranteed ? " (보장됨)" : ""),
                "Took "
                        + redeemed.amount().amount()
                        + " won as act "
                        + redeemed.act()
                        + "; "
                        + redeemed.balance().amount()
                        + " won are left; words "
                        + redeemed.words()
                        + (guaranteed ? " (guaranteed)." : "."));
        return ExitStatus.DONE;
    }

    private int tellUnfinished(OpenSite site, RedemptionOutcome.Unfinished unfinished) {
        return no(
                Facts.of("outcome", "NeedsLine")
                        .and("act", unfinished.act().toString())
                        .and("slip", unfinished.slip().map(s -> text(site, s)).orElse(null))
                        .and("slipKind", "미완료"),
                "발행기관이 답하지 않아 되돌렸어요. 손님의 종이는 그대로 쓸 수 있어요.",
                "The issuer did not answer; it is undone, and the customer's paper still stands.");
    }

    private int tellRefused(RedemptionOutcome.Refused refused) {
        return no(
                Facts.of("outcome", OutcomeNames.of(refused.reason()))
                        .and("reason", OutcomeNames.of(refused.reason()))
                        .and("usedAt", refused.usedAt().map(Object::toString).orElse(null))
                        .and("balance", refused.balance().map(b -> b.amount()).orElse(null)),
                RedemptionWords.korean(refused.reason()),
                RedemptionWords.english(refused.reason()));
    }

    private int no(Facts facts, String korean, String english) {
        tell(facts, korean, english);
        return ExitStatus.REFUSED;
    }

    static String text(OpenSite site, Slip slip) {
        return String.join(",", site.place().slips().texts(slip));
    }
}
