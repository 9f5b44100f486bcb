package kr.sarangbang.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kr.sarangbang.host.application.IssuerMilestones;

/** Stops a demo's issuer between booking and answering, to be killed there. */
final class IssuerPause implements IssuerMilestones {
    static final List<String> POINTS = List.of("booked", "answering");

    static final IssuerPause NONE = new IssuerPause(Optional.empty(), text -> {});

    private final Optional<String> point;
    private final Consumer<String> line;

    IssuerPause(Optional<String> point, Consumer<String> line) {
        this.point = point;
        this.line = line;
    }

    @Override
    public void reached(String reached) {
        if (point.filter(reached::equals).isPresent()) {
            line.accept("at " + reached);
            DemoWishes.waitToBeKilled();
        }
    }
}
