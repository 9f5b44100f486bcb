package kr.sarangbang.ui.teller.line;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.ui.shared.DigitBuffer;
import kr.sarangbang.ui.teller.line.LineScreen.Place;
import kr.sarangbang.ui.teller.line.LineScreen.Where;

/**
 * Which number of the line is chosen: by a step, by its digits, or by a row. Whoever was chosen
 * stays chosen when the line moves. FX thread only.
 */
final class LineChoice {
    private static final int DIGITS = 4;

    private final DigitBuffer buffer = new DigitBuffer(DIGITS, false);
    private List<Place> places = List.of();
    private Optional<Integer> chosen = Optional.empty();

    List<Place> places() {
        return places;
    }

    /** The line has moved. */
    void show(List<Place> now) {
        places = List.copyOf(now);
        if (selected().isEmpty()) {
            chosen = places.stream().findFirst().map(Place::number);
        }
    }

    void forget() {
        buffer.clear();
        chosen = Optional.empty();
    }

    Optional<Place> selected() {
        return places.stream().filter(p -> chosen.equals(Optional.of(p.number()))).findFirst();
    }

    /** Its row, from 0. */
    int at() {
        return selected().map(places::indexOf).orElse(0);
    }

    /** So many rows up or down. */
    void step(int rows) {
        buffer.clear();
        row(at() + rows);
    }

    /** The nearest row that there is. */
    void row(int row) {
        if (!places.isEmpty()) {
            chosen = Optional.of(places.get(Math.clamp(row, 0, places.size() - 1)).number());
        }
    }

    /** The first number of those that are there; nothing where none is. */
    void first(Where where) {
        places.stream()
                .filter(p -> p.where() == where)
                .findFirst()
                .ifPresent(p -> chosen = Optional.of(p.number()));
    }

    /** Digits that lead to nobody begin another number. */
    void digits(String digits) {
        if (!leads(buffer.digits() + digits)) {
            buffer.clear();
        }
        buffer.add(digits);
        find();
    }

    void erase() {
        buffer.backspace();
        find();
    }

    private boolean leads(String typed) {
        return places.stream().anyMatch(p -> Integer.toString(p.number()).startsWith(typed));
    }

    private void find() {
        places.stream()
                .filter(p -> Integer.toString(p.number()).equals(buffer.digits()))
                .findFirst()
                .ifPresent(p -> chosen = Optional.of(p.number()));
    }

    /** What was typed; empty for nothing. */
    String typed() {
        return buffer.digits();
    }

    /** Whether what was typed is the number that is chosen. */
    boolean isFound() {
        return selected().filter(p -> Integer.toString(p.number()).equals(typed())).isPresent();
    }
}
