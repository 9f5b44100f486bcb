package kr.sarangbang.infrastructure.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A demo home's own clock, wrong by what {@code --device clock=+3h} says. Any thread. */
public final class ShiftedClock implements InstantSource {
    private static final Pattern FORM = Pattern.compile("([+-])(\\d{1,6})([smhd])");

    private final InstantSource right;
    private final Supplier<Optional<String>> setting;

    public ShiftedClock(InstantSource right, Supplier<Optional<String>> setting) {
        this.right = right;
        this.setting = setting;
    }

    @Override
    public Instant instant() {
        return right.instant().plus(setting.get().map(ShiftedClock::shift).orElse(Duration.ZERO));
    }

    /** A sentence if this is no setting of a clock; empty if it is one. */
    public static Optional<String> problem(String setting) {
        return setting.equals("ok") || FORM.matcher(setting).matches()
                ? Optional.empty()
                : Optional.of("clock can be ok, or off by so much: +3h, -40d; not " + setting);
    }

    /** What {@code +3h}, {@code -40d} or {@code ok} means; ok for what is none of these. */
    static Duration shift(String setting) {
        Matcher form = FORM.matcher(setting);
        if (!form.matches()) {
            return Duration.ZERO;
        }
        long count = Long.parseLong(form.group(2));
        Duration size =
                switch (form.group(3)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                };
        return form.group(1).equals("-") ? size.negated() : size;
    }
}
