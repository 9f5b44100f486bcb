package kr.sarangbang.ui.kiosk;

import kr.sarangbang.application.desk.KioskSight.OnSale;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.ui.kiosk.buy.ChoosePlaceScreen.Place;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Words;

/** What people call a series: by the place where it is good. */
final class SeriesWords {
    private final Catalogue words;

    SeriesWords(Catalogue words) {
        this.words = words;
    }

    /** As a choice of K2. */
    Place place(OnSale on) {
        var district = on.series().scope().district();
        String name =
                district.map(d -> words.text("place.district", words.said().district(d)))
                        .orElseGet(() -> words.text("place.city"));
        String percent = Words.percent(on.series().basisPoints());
        String line =
                switch (on.gate()) {
                    case SaleGate.NotOpenYet not ->
                            words.text("place.from", KioskProblems.moment(words, not.opens()));
                    case SaleGate.Closed closed -> words.text("task.buyNot");
                    case SaleGate.Open open -> words.text("place.line", voucher(on), percent);
                    case SaleGate.WrongBirthYearWindow wrong ->
                            words.text("place.line", voucher(on), percent);
                };
        return new Place(name, line, district.isEmpty(), on.open());
    }

    /** 서울 상품권, 마포구 상품권; Seoul voucher, Mapo-gu voucher. */
    String voucher(OnSale on) {
        return on.series()
                .scope()
                .district()
                .map(d -> words.text("name.district", words.said().district(d)))
                .orElseGet(() -> words.text("name.city"));
    }
}
