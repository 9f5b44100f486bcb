package kr.sarangbang.application;

import java.util.List;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.payment.PaymentMeans;

/** A kiosk whose machine takes notes, and a member before it. */
abstract class NotesTown {
    final Town town = new Town();
    final Site kiosk = town.kiosk;
    final FakeMachine machine = new FakeMachine(kiosk.effects);

    SellForNotes.Opening opening(MemberNumber who, long won) {
        return new SellForNotes(kiosk.place(), machine)
                .open(kiosk.wish(who, won, PaymentMeans.CASH));
    }

    NotesSale open(long won) {
        if (opening(town.member, won) instanceof SellForNotes.Opening.Open open) {
            return open.sale();
        }
        throw new AssertionError("not opened");
    }

    NotesSale.Note insert(NotesSale sale, long note) {
        return sale.insert(machine.takes(note));
    }

    List<OwedCash.Debt> owed() {
        return new OwedCash(kiosk.place()).all();
    }
}
