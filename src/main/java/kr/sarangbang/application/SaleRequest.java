package kr.sarangbang.application;

import java.util.List;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.SeriesId;

/**
 * What a buyer wants.
 *
 * @param face a whole number of the series' units
 * @param tendered cash given at a counter; ignored for a card
 * @param actor names the staff who has seen the ID, where one was shown
 * @param papers the faces of the vouchers that make up the face, in the order in which they come
 *     out, at most {@link Entry.VoucherSold#MOST_VOUCHERS}; empty for as few as can be
 * @param pass by what right it is sold where people wait
 */
public record SaleRequest(
        MemberNumber member,
        Presence presence,
        SeriesId series,
        Won face,
        PaymentMeans means,
        Won tendered,
        Actor actor,
        List<Won> papers,
        LinePass pass) {
    public SaleRequest {
        papers = List.copyOf(papers);
        if (papers.size() > Entry.VoucherSold.MOST_VOUCHERS) {
            throw new IllegalArgumentException(
                    "a sale makes at most " + Entry.VoucherSold.MOST_VOUCHERS + " vouchers");
        }
        if (!papers.isEmpty() && !papers.stream().reduce(Won.ZERO, Won::plus).equals(face)) {
            throw new IllegalArgumentException("the vouchers do not add up to the face");
        }
        if (presence instanceof Presence.CardAnswered answered
                && !answered.card().member().equals(member)) {
            throw new IllegalArgumentException("the card that answered is another member's");
        }
        if (presence instanceof Presence.IdShown && actor.staff().isEmpty()) {
            throw new IllegalArgumentException("whoever has seen an ID is named");
        }
    }

    /** By the buyer's own ticket, where people wait. */
    public SaleRequest(
            MemberNumber member,
            Presence presence,
            SeriesId series,
            Won face,
            PaymentMeans means,
            Won tendered,
            Actor actor,
            List<Won> papers) {
        this(member, presence, series, face, means, tendered, actor, papers, new LinePass.Own());
    }

    /** The same by another right. */
    public SaleRequest with(LinePass other) {
        return new SaleRequest(
                member, presence, series, face, means, tendered, actor, papers, other);
    }

    /** In as few vouchers as can be. */
    public SaleRequest(
            MemberNumber member,
            Presence presence,
            SeriesId series,
            Won face,
            PaymentMeans means,
            Won tendered,
            Actor actor) {
        this(member, presence, series, face, means, tendered, actor, List.of());
    }
}
