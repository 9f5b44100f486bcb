package kr.sarangbang.ui.board;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.port.Speaker;
import kr.sarangbang.port.Speaker.Sound;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.KoreanReader;

/**
 * Says who is called: a chime, then the number and the window in Korean, one call after another and
 * none over another. A number that is called again is said again; what stood there when the board
 * came up was said before. FX thread only.
 */
final class Announcer {
    /** The chime has died away. */
    private static final Duration CHIME = Duration.ofSeconds(1);

    /** A sentence of twenty syllables, and a breath. */
    private static final Duration SENTENCE = Duration.ofSeconds(6);

    private final Speaker speaker;
    private final Catalogue korean;
    private final InstantSource clock;
    private final Deque<String> waiting = new ArrayDeque<>();
    private Optional<Map<ActId, Integer>> known = Optional.empty();
    private Optional<String> chimed = Optional.empty();
    private Instant free = Instant.MIN;

    /**
     * @param korean its words, whatever the board's language is: a voice reads Korean
     */
    Announcer(Speaker speaker, Catalogue korean, InstantSource clock) {
        this.speaker = speaker;
        this.korean = korean;
        this.clock = clock;
    }

    /**
     * Who stands at a window now.
     *
     * @param called the latest call first
     */
    void saw(List<Ticket> called) {
        var now = new HashMap<ActId, Integer>();
        called.forEach(ticket -> now.put(ticket.act(), ticket.calls()));
        known.ifPresent(
                before ->
                        called.reversed().stream()
                                .filter(t -> t.calls() > before.getOrDefault(t.act(), 0))
                                .forEach(t -> waiting.add(sentence(t))));
        known = Optional.of(now);
        tick();
    }

    private String sentence(Ticket ticket) {
        String window = korean.window(ticket.window().orElse(""));
        return KoreanReader.sentence(korean.text("board.spoken", ticket.number(), window));
    }

    /** A second has passed. */
    void tick() {
        Instant now = clock.instant();
        if (now.isBefore(free)) {
            return;
        }
        if (chimed.isPresent()) {
            speaker.say(chimed.get());
            chimed = Optional.empty();
            free = now.plus(SENTENCE);
        } else if (!waiting.isEmpty()) {
            chimed = Optional.of(waiting.remove());
            speaker.play(Sound.NUMBER_CALLED);
            free = now.plus(CHIME);
        }
    }
}
