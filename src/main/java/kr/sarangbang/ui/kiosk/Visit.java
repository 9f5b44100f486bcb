package kr.sarangbang.ui.kiosk;

import java.util.Optional;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.SaleOutcome.Sold;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.application.desk.KioskSight.OnSale;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.ui.kiosk.buy.PayWay;

/** What one person has said so far. It lives from the first touch to the end of the session. */
final class Visit {
    Optional<OnSale> chosen = Optional.empty();
    Won face = Won.ZERO;
    Optional<MemberNumber> member = Optional.empty();
    Optional<Presence> presence = Optional.empty();
    PayWay way = PayWay.CARD;
    Won inserted = Won.ZERO;

    /** What certainly came out of the machine for notes. */
    Won returned = Won.ZERO;

    Optional<Sold> sold = Optional.empty();

    /** Complete only when everything was asked. */
    SaleRequest request() {
        return new SaleRequest(
                member.orElseThrow(),
                presence.orElseThrow(),
                series().series().id(),
                face,
                way == PayWay.CARD ? PaymentMeans.CARD : PaymentMeans.CASH,
                inserted,
                Actor.CUSTOMER);
    }

    OnSale series() {
        return chosen.orElseThrow();
    }

    Won price() {
        return series().series().price(face);
    }
}
