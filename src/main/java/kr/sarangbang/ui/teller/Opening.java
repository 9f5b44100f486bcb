package kr.sarangbang.ui.teller;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.sarangbang.application.desk.RehearsalDesk;
import kr.sarangbang.domain.rehearsal.Check;
import kr.sarangbang.domain.rehearsal.Rehearsal;
import kr.sarangbang.domain.rehearsal.State;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.SiteThread;
import kr.sarangbang.ui.teller.sell.IssuedScreen.Row;
import kr.sarangbang.ui.teller.sell.RehearsalScreen;

/**
 * The rehearsal of the opening at a counter: by hand, or at its time until seen. FX thread only.
 */
final class Opening {
    private final TellerFlow teller;
    private final TellerWords words;
    private Optional<RehearsalDesk> desk = Optional.empty();
    private Optional<SiteThread> site = Optional.empty();
    private Optional<Rehearsal> unseen = Optional.empty();

    Opening(TellerFlow teller) {
        this.teller = teller;
        this.words = teller.words;
    }

    /** The site has come up. */
    void ready(RehearsalDesk opened, SiteThread thread) {
        desk = Optional.of(opened);
        site = Optional.of(thread);
    }

    /** It was tried at its time, and nobody has looked yet. */
    void found(Rehearsal rehearsal) {
        unseen = Optional.of(rehearsal);
    }

    /** What the first screen says of it until somebody has looked; empty for nothing. */
    Optional<String> news() {
        return unseen.map(
                r ->
                        words.text(
                                r.opens() ? "rehearsal.news" : "rehearsal.newsStops",
                                words.time(r.at()),
                                stops(r)));
    }

    /** What was found at its time, or else it is tried now. */
    void open() {
        if (unseen.isPresent()) {
            show(unseen.get());
        } else {
            rehearse(false);
        }
    }

    private void rehearse(boolean paper) {
        teller.working("rehearsal.working");
        RehearsalDesk asked = desk.orElseThrow();
        site.orElseThrow().ask(() -> asked.rehearse(paper), this::show, teller::broke);
    }

    private void show(Rehearsal rehearsal) {
        unseen = Optional.empty();
        var screen =
                teller.screens.open(
                        () ->
                                new RehearsalScreen(
                                        new RehearsalScreen.Acts() {
                                            @Override
                                            public void rehearseAgain() {
                                                rehearse(false);
                                            }

                                            @Override
                                            public void print() {
                                                rehearse(true);
                                            }

                                            @Override
                                            public void close() {
                                                teller.next();
                                            }
                                        }));
        screen.show(view(words, rehearsal));
        teller.stand(screen);
    }

    static RehearsalScreen.View view(TellerWords words, Rehearsal rehearsal) {
        boolean korean = words.catalogue().language() == Language.KOREAN;
        List<Row> parts =
                rehearsal.checks().stream()
                        .map(c -> new Row(part(c, korean), state(c, korean)))
                        .toList();
        List<RehearsalScreen.Step> steps =
                rehearsal.todo().stream()
                        .map(
                                c ->
                                        new RehearsalScreen.Step(
                                                part(c, korean) + " · " + state(c, korean),
                                                korean ? c.korean() : c.english(),
                                                korean
                                                        ? c.finding().koreanStep()
                                                        : c.finding().englishStep()))
                        .toList();
        return new RehearsalScreen.View(
                words.text(rehearsal.opens() ? "rehearsal.opens" : "rehearsal.stops"),
                words.text("rehearsal.lead", words.time(rehearsal.at())),
                parts,
                steps);
    }

    private static String part(Check check, boolean korean) {
        return korean ? check.part().korean() : check.part().english();
    }

    private static String state(Check check, boolean korean) {
        String mark = check.state() == State.GOOD ? "✓ " : "✕ ";
        return mark + (korean ? check.state().korean() : check.state().english());
    }

    private String stops(Rehearsal rehearsal) {
        boolean korean = words.catalogue().language() == Language.KOREAN;
        return rehearsal.todo().stream()
                .filter(c -> c.state() == State.STOPS)
                .map(c -> part(c, korean))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
