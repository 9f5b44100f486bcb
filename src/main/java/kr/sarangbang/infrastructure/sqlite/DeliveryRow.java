package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import kr.sarangbang.domain.journal.Delivery;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.site.Amounts;

/** How far one entry is on its way to the issuer. */
@Entity
@Table(name = "delivery")
class DeliveryRow extends Row {
    @Id long number;
    int state;
    long won;
    long at;
    String reason = "";

    static final int WAITING = 0;
    static final int ACKNOWLEDGED = 1;
    static final int REFUSED = 2;

    static DeliveryRow waiting(SignedEntry entry) {
        var row = new DeliveryRow();
        row.number = entry.header().number();
        row.state = WAITING;
        row.won = Amounts.moved(entry.entry()).amount();
        row.at = Micros.of(entry.header().at());
        return row;
    }

    /** Nothing for a delivery that is still waiting. */
    void settle(Delivery delivery) {
        switch (delivery) {
            case Delivery.Waiting waiting -> {}
            case Delivery.Acknowledged taken -> state = ACKNOWLEDGED;
            case Delivery.Refused refused -> {
                state = REFUSED;
                reason = refused.reason();
            }
        }
    }

    /** The issuer has lost what it said of it. */
    void waitAgain() {
        state = WAITING;
        reason = "";
    }

    Delivery delivery() {
        return switch (state) {
            case WAITING -> new Delivery.Waiting();
            case ACKNOWLEDGED -> new Delivery.Acknowledged();
            default -> new Delivery.Refused(reason);
        };
    }

    @Override
    void sum(RowMac.Sum sum) {
        sum.text("delivery").number(number).number(state).number(won).number(at).text(reason);
    }
}
