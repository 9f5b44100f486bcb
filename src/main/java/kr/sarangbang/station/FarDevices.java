package kr.sarangbang.station;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The way from a hub to the devices of one station. Whoever asks steps out of the site's turn
 * meanwhile. Where the station is not there nothing was asked, and that is sure; where it is lost
 * in the middle nobody knows, as with a device that falls silent.
 */
final class FarDevices {
    /**
     * A customer looks for a card, an old terminal dials: as long as the slowest terminal takes.
     */
    static final Duration PAYMENT = Duration.ofMinutes(3);

    static final Duration DEVICE = Duration.ofSeconds(45);
    static final String NOT_THERE = "the station is not there";

    private final SiteTurn turn;
    private final StationForm form;
    private volatile Optional<Link> link = Optional.empty();
    private volatile DeviceStates told = DeviceStates.OFF;

    FarDevices(SiteTurn turn, StationForm form) {
        this.turn = turn;
        this.form = form;
    }

    /** From here on devices are asked over this connection. */
    void over(Link connection) {
        link = Optional.of(connection);
    }

    /** The station is not there. */
    void gone() {
        link = Optional.empty();
    }

    void are(DeviceStates now) {
        told = now;
    }

    /** As the station said last; off while it is not there. */
    DeviceStates states() {
        return link.isPresent() ? told : DeviceStates.OFF;
    }

    /**
     * @param absent where nothing was asked
     * @param lost where it was asked and nobody knows what came of it; is told why
     */
    <T> T ask(
            DeviceAct act,
            Duration patience,
            TypeReference<T> type,
            T absent,
            Function<String, T> lost) {
        Optional<Link> there = link;
        if (there.isEmpty()) {
            return absent;
        }
        return turn.aside(
                () -> {
                    try {
                        byte[] answer = there.get().ask(form.bytes(act, Said.DEVICE), patience);
                        return form.value(answer, type);
                    } catch (HubLost | StationForm.Unreadable e) {
                        return lost.apply(String.valueOf(e.getMessage()));
                    }
                });
    }
}
