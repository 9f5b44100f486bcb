package kr.sarangbang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.sarangbang.application.HeldVouchers;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.ReissueOutcome;
import kr.sarangbang.application.ReissueSlip;
import kr.sarangbang.domain.exchange.Answer.HeldVoucher;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.domain.voucher.VoucherNumber;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a lost voucher's paper anew at a counter, or tells which vouchers a member has. */
@Command(
        name = "reissue",
        mixinStandardHelpOptions = true,
        description = "Makes a lost voucher's paper anew; the old one is worth nothing.")
final class ReissueCommand extends SiteCommand {
    @Option(
            names = "--slip",
            paramLabel = "TEXT",
            description = "A paper of the voucher, worn out or old; the last one is made anew.")
    private @Nullable String slip;

    @Option(names = "--member", paramLabel = "N", description = "Whose voucher was lost.")
    private @Nullable String member;

    @Option(
            names = "--number",
            paramLabel = "N",
            description = "The voucher's twelve digits; absent, the member's vouchers are told.")
    private @Nullable String number;

    @Option(names = "--pin", paramLabel = "PIN", description = "Four digits.")
    private @Nullable String pin;

    @Override
    String name() {
        return "reissue";
    }

    @Override
    int act(OpenSite site) throws Exception {
        if ((slip == null) == (member == null)) {
            throw CommandFailed.wrongUse("Give the paper (--slip), or the --member and --number.");
        }
        boolean asks = member == null || number != null;
        if (asks && pin == null && actor().staff().isEmpty()) {
            throw CommandFailed.wrongUse("Who has seen the member's ID? Give --by.");
        }
        site.resume();
        site.connect();
        var reissuing = new ReissueSlip(site.place());
        if (slip != null) {
            return ofPaper(site, reissuing, slip);
        }
        MemberNumber whose = member(String.valueOf(member));
        return number == null
                ? tell(reissuing.find(whose))
                : make(site, reissuing, whose, voucher(number));
    }

    private int ofPaper(OpenSite site, ReissueSlip reissuing, String text) throws Exception {
        return switch (site.place().slips().read(text)) {
            case SlipReading.Genuine read ->
                    make(site, reissuing, whose(read.slip()), read.slip().number());
            case SlipReading.NeedsOtherPart one ->
                    throw CommandFailed.wrongUse("Give the paper's other code too.");
            case SlipReading.Bad bad -> {
                tell(
                        Facts.of("outcome", "BadSlip").and("reason", OutcomeNames.camel(bad.why())),
                        bad.why().korean(),
                        bad.why().english());
                yield ExitStatus.REFUSED;
            }
        };
    }

    private static MemberNumber whose(Slip slip) {
        return switch (slip.base()) {
            case Slip.OfSale sale -> sale.sale().claims().member();
            case Slip.OfIssuer issuer -> issuer.claims().member();
            case Slip.OfShop shop -> whose(shop);
        };
    }

    private static VoucherNumber voucher(String text) {
        try {
            return VoucherNumber.parse(text);
        } catch (IllegalArgumentException e) {
            throw CommandFailed.wrongUse(
                    "That is no voucher number: it has twelve digits, the last a check digit.");
        }
    }

    private int make(OpenSite site, ReissueSlip reissuing, MemberNumber whose, VoucherNumber lost) {
        Presence presence = pin == null ? new Presence.IdShown() : new Presence.Pin(pin);
        ReissueOutcome outcome = reissuing.reissue(whose, presence, lost, actor());
        Facts facts = Facts.of("outcome", outcome.getClass().getSimpleName());
        String words =
                switch (outcome) {
                    case ReissueOutcome.Reissued done -> {
                        facts.and("act", done.act().toString())
                                .and("balance", done.balance().amount())
                                .and("slip", RedeemCommand.text(site, done.slip()))
                                .and("printed", done.paper() instanceof PaperResult.Printed);
                        yield words(
                                done.balance().amount() + "원 상품권을 다시 뽑았어요. 먼저 종이는 쓸 수 없어요.",
                                "Made the voucher of "
                                        + done.balance().amount()
                                        + " won anew; the old paper is worth nothing.");
                    }
                    case ReissueOutcome.NotReissued not -> {
                        facts.and("reason", OutcomeNames.camel(not.reason()));
                        yield reason(not.reason());
                    }
                    case ReissueOutcome.NeedsLine none ->
                            words("연결되어야 다시 뽑을 수 있어요.", "A reissue needs the line.");
                    case ReissueOutcome.Pending pending -> {
                        facts.and("act", pending.act().toString());
                        yield words(
                                "발행기관이 아직 답하지 않았어요. 다시 하면 이어져요.",
                                "The issuer has not answered; asked again it goes on.");
                    }
                    case ReissueOutcome.Stopped stopped -> {
                        facts = Facts.of("outcome", OutcomeNames.of(stopped.obstacle()));
                        yield words(
                                SaleWords.korean(stopped.obstacle()),
                                SaleWords.english(stopped.obstacle()));
                    }
                };
        tell(facts, words);
        return outcome instanceof ReissueOutcome.Reissued ? ExitStatus.DONE : ExitStatus.REFUSED;
    }

    private static String reason(RedemptionRefusal reason) {
        return switch (reason) {
            case BAD_SLIP -> words("이 회원의 상품권이 아니에요.", "This voucher is not this member's.");
            case SHOP_NOT_ALLOWED ->
                    words(
                            "담당자가 있는 창구에서만 다시 뽑을 수 있어요.",
                            "Only a counter with a named teller makes papers anew.");
            case NEEDS_LINE ->
                    words(
                            "가게에서 쓴 것이 아직 오는 중이에요.",
                            "Uses at shops are still on their way; try again later.");
            default -> words(RedemptionWords.korean(reason), RedemptionWords.english(reason));
        };
    }

    private int tell(HeldVouchers held) {
        if (!(held instanceof HeldVouchers.Found found)) {
            Facts facts = Facts.of("outcome", held.getClass().getSimpleName());
            tell(
                    facts,
                    switch (held) {
                        case HeldVouchers.Found some -> "";
                        case HeldVouchers.UnknownMember none ->
                                words("이 번호의 회원이 없어요.", "Nobody has this number.");
                        case HeldVouchers.NotTold none ->
                                words("창구에서만 볼 수 있어요.", "Only a counter is told.");
                        case HeldVouchers.NeedsLine none ->
                                words("연결되어야 볼 수 있어요.", "It needs the line.");
                    });
            return ExitStatus.REFUSED;
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        var lines = new StringBuilder();
        for (HeldVoucher one : found.vouchers()) {
            rows.add(
                    new TreeMap<>(
                            Map.of(
                                    "number", one.number().toString(),
                                    "face", one.face().amount(),
                                    "balance", one.balance().amount(),
                                    "expires", one.expires().toString())));
            lines.append(one.number().grouped())
                    .append("  ")
                    .append(one.balance().amount())
                    .append(words("원", " won"))
                    .append('\n');
        }
        tell(Facts.of("outcome", "Vouchers").and("vouchers", rows), lines.toString().strip());
        return ExitStatus.DONE;
    }
}
