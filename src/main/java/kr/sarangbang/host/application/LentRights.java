package kr.sarangbang.host.application;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.RightRow;

/** Every right that was lent, of whatever kind. */
final class LentRights {
    static final String STOCK = "STOCK";
    static final String LIMIT = "LIMIT";
    static final String GUARANTEE = "GUARANTEE";

    private final Desk desk;

    LentRights(Desk desk) {
        this.desk = desk;
    }

    RightId nextId() {
        return new RightId(desk.epoch(), desk.next("right"));
    }

    /** Signs and keeps a right; the caller fills in what is particular to its kind. */
    RightRow add(String kind, Right right) {
        return enter(kind, desk.instruments().signer().sign(right));
    }

    /** Keeps a right that is signed already; the caller fills in the rest. */
    RightRow enter(String kind, SignedRight shown) {
        Right right = shown.right();
        var row = new RightRow();
        row.id = right.id().toString();
        row.epoch = right.id().epoch();
        row.number = right.id().number();
        row.kind = kind;
        row.site = right.holder().site().text();
        row.incarnation = right.holder().incarnation();
        row.member = -1;
        row.scope = -1;
        row.signed = shown.signed().toArray();
        desk.tables().rights().add(row);
        return row;
    }

    Optional<RightRow> find(RightId id) {
        return desk.tables().rights().find(id.toString());
    }

    SignedRight signed(RightRow row) {
        Bytes signed = Bytes.of(row.signed);
        Right right =
                desk.instruments()
                        .papers()
                        .right(signed)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "right " + row.id + " is not as it was signed"));
        return new SignedRight(right, signed);
    }

    List<RightRow> ofHolder(Holder holder) {
        return desk.tables()
                .rights()
                .list(
                        Query.where(RightRow.SITE, holder.site().text())
                                .and(RightRow.INCARNATION, holder.incarnation())
                                .orderBy(RightRow.NUMBER));
    }

    /**
     * Granted, and not yet seen in the holder's journal. What was lent to serve a ticket comes with
     * that ticket's answer alone, so that nobody else is promised it.
     */
    List<RightRow> pending(Holder holder) {
        return desk
                .tables()
                .rights()
                .list(
                        Query.where(RightRow.SITE, holder.site().text())
                                .and(RightRow.RECEIVED, false)
                                .and(RightRow.INCARNATION, holder.incarnation())
                                .orderBy(RightRow.NUMBER))
                .stream()
                .filter(right -> right.forTicket.isEmpty())
                .toList();
    }
}
