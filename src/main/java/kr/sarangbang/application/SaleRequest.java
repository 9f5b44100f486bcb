package kr.sarangbang.application;

import kr.sarangbang.domain.journal.Actor;
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
 */
public record SaleRequest(
        MemberNumber member,
        Presence presence,
        SeriesId series,
        Won face,
        PaymentMeans means,
        Won tendered,
        Actor actor) {
    public SaleRequest {
        if (presence instanceof Presence.CardAnswered answered
                && !answered.card().member().equals(member)) {
            throw new IllegalArgumentException("the card that answered is another member's");
        }
        if (presence instanceof Presence.IdShown && actor.staff().isEmpty()) {
            throw new IllegalArgumentException("whoever has seen an ID is named");
        }
    }
}
