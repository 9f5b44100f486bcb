package kr.sarangbang.ui.teller.refund;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.ui.shared.DigitBuffer;
import kr.sarangbang.ui.teller.part.Stroke;

/**
 * Why, and who approves: one digit chooses the reason, the next digits are the number of somebody
 * else who works here. Both go into the journal as they are said.
 */
public final class Approval {
    private static final int MOST_DIGITS = 8;

    private final List<String> reasons;
    private final Optional<String> teller;
    private final DigitBuffer number = new DigitBuffer(MOST_DIGITS, true);
    private Optional<Integer> chosen = Optional.empty();

    /**
     * @param reasons at most nine, in words
     * @param teller who does the act, and so cannot approve it
     */
    public Approval(List<String> reasons, Optional<String> teller) {
        this.reasons = List.copyOf(reasons);
        this.teller = teller;
    }

    /** A digit or a Backspace; anything else changes nothing. */
    public void stroke(Stroke stroke) {
        switch (stroke) {
            case Stroke.Digits digits -> digit(digits.digits());
            case Stroke.Erase erase -> {
                if (!number.backspace()) {
                    chosen = Optional.empty();
                }
            }
            default -> {}
        }
    }

    private void digit(String digits) {
        if (chosen.isPresent()) {
            number.add(digits);
        } else if (digits.length() == 1) {
            int wanted = Integer.parseInt(digits) - 1;
            if (wanted >= 0 && wanted < reasons.size()) {
                chosen = Optional.of(wanted);
            }
        }
    }

    /** Which reason was chosen, from 0. */
    public Optional<Integer> chosen() {
        return chosen;
    }

    public Optional<String> reason() {
        return chosen.map(reasons::get);
    }

    public List<String> reasons() {
        return reasons;
    }

    public String number() {
        return number.digits();
    }

    /** Whether the one who approves is the one who does it. */
    public boolean isOwn() {
        return number.length() > 0 && teller.equals(Optional.of(number.digits()));
    }

    /** Whether both were said. */
    public boolean isWhole() {
        return chosen.isPresent() && number.length() > 0 && !isOwn();
    }
}
