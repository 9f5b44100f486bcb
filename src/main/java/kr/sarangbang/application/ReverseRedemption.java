package kr.sarangbang.application;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.site.ActKind;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.port.Draft;

/**
 * Undoes a redemption that was asked and got no answer. The entry goes to the issuer with the
 * others; the paper carries it too, so that it arrives wherever the paper is shown (rule 10a).
 */
final class ReverseRedemption {
    private final Workplace place;
    private final ShopSlips shopSlips;

    ReverseRedemption(Workplace place) {
        this.place = place;
        this.shopSlips = new ShopSlips(place);
    }

    /** Returns the 미완료 slip, if there was a paper and ours can carry it. */
    Optional<Slip> reverse(ActId undone, Optional<Slip> slip, Actor actor) {
        ActRow row = place.view().act(undone).orElseThrow();
        VoucherNumber number = row.number().orElseThrow();
        SignedAct reversal =
                place.signer()
                        .sign(
                                new SlipAct.Reversal(
                                        undone,
                                        number,
                                        undone,
                                        slip.map(Slip::balance).orElse(Won.ZERO),
                                        place.clock().now().truncatedTo(ChronoUnit.SECONDS)));
        // A paper that ours cannot carry makes no other paper: none is owed.
        Bytes presented =
                slip.filter(shopSlips::canGrow).map(place.slips()::bytes).orElse(Bytes.EMPTY);
        var entry = new Entry.RedemptionReversed(presented, reversal);
        place.journal().append(new Draft(undone, entry, actor));
        return shopSlips.afterReversal(entry);
    }

    /** Redemptions that a power cut left between question and answer: nobody got goods for them. */
    void reverseLeftOver() {
        for (ActRow row : place.view().openActs()) {
            if (row.kind() == ActKind.REDEMPTION && row.stage() == ActStage.ASKED) {
                reverse(row.act(), presentedFor(row.act()), Actor.CUSTOMER);
            }
        }
    }

    private Optional<Slip> presentedFor(ActId act) {
        return place.journal().entriesOf(act).stream()
                .map(SignedEntry::entry)
                .filter(Entry.RedemptionAsked.class::isInstance)
                .map(Entry.RedemptionAsked.class::cast)
                .filter(asked -> asked.presented().length() > 0)
                .map(asked -> place.slips().read(asked.presented()))
                .filter(SlipReading.Genuine.class::isInstance)
                .map(reading -> ((SlipReading.Genuine) reading).slip())
                .findFirst();
    }
}
