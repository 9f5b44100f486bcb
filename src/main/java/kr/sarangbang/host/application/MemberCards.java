package kr.sarangbang.host.application;

import kr.sarangbang.codec.CardCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.CardStatement;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.host.application.IssuerOffice.Outcome;
import kr.sarangbang.host.store.MemberRow;

/** The cards by which members show who they are (rule 6a). */
final class MemberCards {
    private final Desk desk;

    MemberCards(Desk desk) {
        this.desk = desk;
    }

    /**
     * Says that this card is this member's. Nothing of it is kept: the card carries it.
     *
     * @param cardKey as the card gave it; its private half never left the card
     */
    Outcome<Bytes> issue(MemberNumber member, Bytes cardKey) {
        MemberRow row = desk.tables().members().find(member.toString()).orElse(null);
        if (row == null || row.blocked) {
            return new Outcome.Refused<>(
                    "Member " + member.masked() + " is not known, or blocked.");
        }
        if (!CardCodec.isCardKey(cardKey)) {
            return new Outcome.Refused<>(
                    "That is no card's key: it is a point of P-256 in 65 bytes, the first 04.");
        }
        return new Outcome.Done<>(
                desk.instruments().signer().sign(new CardStatement(member, cardKey, desk.now())));
    }
}
