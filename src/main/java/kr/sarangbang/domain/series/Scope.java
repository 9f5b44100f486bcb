package kr.sarangbang.domain.series;

import java.util.Optional;

/**
 * What a limit counts and where a voucher is good: city-wide, or one district.
 *
 * @param number 0 city-wide, else the district's number, 1 to 25
 */
public record Scope(int number) {
    public static final Scope CITY = new Scope(0);

    public Scope {
        if (number < 0 || number > District.values().length) {
            throw new IllegalArgumentException("no scope has number " + number);
        }
    }

    public static Scope of(District district) {
        return new Scope(district.number());
    }

    public Optional<District> district() {
        return number == 0 ? Optional.empty() : Optional.of(District.ofNumber(number));
    }

    /** Whether a voucher of this scope is good at a shop in the district. */
    public boolean covers(District shop) {
        return number == 0 || number == shop.number();
    }

    /** As people say it: 서울, or the district's name. */
    public String korean() {
        return district().map(District::korean).orElse("서울");
    }
}
