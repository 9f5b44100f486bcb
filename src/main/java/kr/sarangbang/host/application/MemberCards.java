package kr.sarangbang.host.application;

import java.time.Instant;
import kr.sarangbang.codec.CardCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.member.CardStatement;
import kr.sarangbang.domain.member.LostCards;
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
        // Given out in the very second of a report it would be lost too.
        Instant good = Instant.ofEpochSecond(row.cardsLost).plusSeconds(1);
        Instant issued = desk.now().isBefore(good) ? good : desk.now();
        return new Outcome.Done<>(
                desk.instruments().signer().sign(new CardStatement(member, cardKey, issued)));
    }

    /** Every card given out to the member until now is no longer good; sites hear of it. */
    Outcome<LostCards> lose(MemberNumber member) {
        MemberRow row = desk.tables().members().find(member.toString()).orElse(null);
        if (row == null) {
            return new Outcome.Refused<>("Member " + member.masked() + " is not known.");
        }
        row.cardsLost = Math.max(row.cardsLost, desk.now().getEpochSecond());
        row.cardsLostNumber = desk.next("usedVersion");
        desk.tables().members().change(row);
        return new Outcome.Done<>(lost(row));
    }

    /** Whether this is a card of the member, and none that was reported lost. */
    boolean isGood(MemberRow row, MemberProof.Card card) {
        return desk.instruments()
                .cards()
                .read(card.answer(), card.challenge())
                .filter(statement -> statement.member().number() == row.number)
                .filter(statement -> row.cardsLost == 0 || !lost(row).covers(statement.issued()))
                .isPresent();
    }

    static LostCards lost(MemberRow row) {
        return new LostCards(new MemberNumber(row.number), Instant.ofEpochSecond(row.cardsLost));
    }
}
