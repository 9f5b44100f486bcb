package kr.sarangbang.ui.teller;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.Words;

/** Money, time and names as a teller reads them, in the counter's language. */
public final class TellerWords {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Catalogue words;

    public TellerWords(Catalogue words) {
        this.words = words;
    }

    public Catalogue catalogue() {
        return words;
    }

    public String text(String key, Object... places) {
        return words.text(key, places);
    }

    /** 139,500원. */
    public String won(Won amount) {
        return words.text("won", Words.figures(amount.amount()));
    }

    /** 13만 9,500원, as it is said; in another language in figures. */
    public String spoken(Won amount) {
        return words.language() == Language.KOREAN
                ? words.said().won(amount.amount())
                : won(amount);
    }

    /** Why a device does not work, as it says itself: in Korean, whatever the screen speaks. */
    String trouble(String reason) {
        return words.language() == Language.KOREAN ? reason : words.text("device.trouble");
    }

    public String count(long number) {
        return Words.figures(number);
    }

    /** 서울 상품권, 마포구 상품권. */
    public String voucher(Series series) {
        return series.scope()
                .district()
                .map(d -> words.text("voucher.district", name(d)))
                .orElseGet(() -> words.text("voucher.city"));
    }

    /** 마포구, Mapo-gu. */
    private String name(District district) {
        return words.said().district(district);
    }

    /** 오전 10시 5분; in another language 10:05. */
    public String time(Instant at) {
        ZonedDateTime there = at.atZone(SEOUL);
        return words.language() == Language.KOREAN
                ? words.said().time(there.toLocalTime())
                : DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(there);
    }

    /** With its day where it is not today's. */
    public String moment(Instant at, Instant now) {
        ZonedDateTime there = at.atZone(SEOUL);
        return there.toLocalDate().equals(now.atZone(SEOUL).toLocalDate())
                ? time(at)
                : date(at) + " " + time(at);
    }

    /** 7월 14일; in another language 14 July. */
    public String date(Instant at) {
        ZonedDateTime there = at.atZone(SEOUL);
        return words.language() == Language.KOREAN
                ? words.said().day(there.toLocalDate())
                : DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH).format(there);
    }
}
