package kr.sarangbang.simulation.plants;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every planted bug, each made anew for a run. */
public final class Plants {
    private Plants() {}

    /** All of them, in the order of their names. */
    public static List<Plant> all() {
        return Stream.of(
                        ofTheirOwn(),
                        LimitBugs.all(),
                        StockBugs.all(),
                        PaymentBugs.all(),
                        BookBugs.all(),
                        LossBugs.all(),
                        PaperBugs.all(),
                        SiteBugs.all(),
                        TicketBugs.all())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Plant::name))
                .toList();
    }

    private static List<Plant> ofTheirOwn() {
        return List.of(
                new AcknowledgesBeforeCommit(),
                new CalledFromAStaleLine(),
                new GrantTakenTwice(),
                new HoldLostAtRestart(),
                new IdentifierNotPersisted(),
                new NumberSkipped(),
                new PrintsBeforeCommit(),
                new PriorityStarved(),
                new PromiseTakenBack(),
                new VersionIsACount(),
                new WaitBeyondTheStock());
    }

    /** The one with this name. */
    public static Optional<Plant> named(String name) {
        return all().stream().filter(plant -> plant.name().equals(name)).findFirst();
    }
}
