package kr.sarangbang.application.desk;

import java.util.Optional;
import kr.sarangbang.application.CancelOutcome;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.RedemptionOutcome;
import kr.sarangbang.application.RedemptionRequest;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.voucher.SlipReading;

/** What the shop's screens ask of the site. Every method runs on the site thread. */
public interface ShopDesk {
    /** What can be seen now; safe to repeat. */
    ShopSight sight();

    /** Reads a scanned code, or all codes of a paper behind one another; safe to repeat. */
    SlipReading read(String code);

    /** Redeems; once for each call. */
    RedemptionOutcome redeem(RedemptionRequest request);

    /** Takes a redemption back. */
    CancelOutcome cancel(ActId redemption, Optional<String> handedBack, Actor actor);

    /** The papers of an act once more, marked 재출력; empty where it has none. */
    Optional<PaperResult> printAgain(ActId act);

    /** Delivers what waits, as far as the line goes. */
    void sync();
}
