package kr.sarangbang.application.desk;

import java.util.Optional;
import java.util.function.Supplier;
import kr.sarangbang.application.HeldVouchers;
import kr.sarangbang.application.LimitAnswer;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.RefundBegun;
import kr.sarangbang.application.ReissueOutcome;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.voucher.VoucherNumber;

/** What the counter's screens ask of the site. Every method runs on the site thread. */
public interface TellerDesk {
    /** What can be seen and sold now; safe to repeat. */
    TellerSight sight();

    /** What a member may still buy this month; lends nothing. */
    LimitAnswer limit(MemberNumber member, Series series);

    /** A wish to buy: what it supplies on the site thread is one sale, however often asked. */
    Supplier<SaleOutcome> draft(SaleRequest request);

    /** Asks for a refund of a paper; nothing goes out before its grant is paid out. */
    RefundBegun refund(String text, Actor actor);

    /** What a member has in hand; safe to repeat. */
    HeldVouchers vouchersOf(MemberNumber member);

    /** Makes a lost voucher's paper anew. */
    ReissueOutcome reissue(
            MemberNumber member, Presence presence, VoucherNumber number, Actor actor);

    /** The papers of an act once more, marked 재출력; empty where it has none. */
    Optional<PaperResult> printAgain(ActId act, Actor actor);

    /** Delivers what waits, as far as the line goes, and prints what is owed. */
    void retry();
}
