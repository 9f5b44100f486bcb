package kr.sarangbang.simulation.plants;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.host.application.Ranges;
import kr.sarangbang.host.store.IssuerTables;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.SeriesRow;
import kr.sarangbang.host.store.ServedTicketRow;
import kr.sarangbang.host.store.WriteOffRow;

/** What becomes of what a lost site held. */
final class LossBugs {
    private LossBugs() {}

    static List<Plant> all() {
        return List.of(unitsToThePool(), limitGivenBack(), numberServedAgain());
    }

    private static Plant unitsToThePool() {
        return Bug.named(
                        "lost-units-to-the-pool",
                        "H1",
                        "The units that a written-off site had left are lent and sold again.")
                .writes(
                        WriteOffRow.class,
                        (row, all) -> rightsOf(row, all).forEach(right -> pool(right, all)));
    }

    private static List<RightRow> rightsOf(WriteOffRow row, IssuerTables all) {
        return all.rights().list(Query.where(RightRow.SITE, row.site)).stream()
                .filter(right -> right.writtenOff)
                .toList();
    }

    private static void pool(RightRow right, IssuerTables all) {
        UnitRanges lost = Ranges.read(right.unitsRetired);
        if (!lost.isEmpty()) {
            SeriesRow series =
                    all.series().list(Query.<SeriesRow>all()).stream()
                            .filter(row -> row.number == right.series)
                            .findFirst()
                            .orElseThrow();
            series.retired = Ranges.write(Ranges.read(series.retired).minus(lost));
            series.pool = Ranges.write(Ranges.read(series.pool).plus(lost));
            all.series().change(series);
            right.unitsRetired = "";
            all.rights().change(right);
        }
    }

    private static Plant limitGivenBack() {
        return Bug.named(
                        "lost-limit-given-back",
                        "H17",
                        "A write-off gives members back the limit that lay at the lost site.")
                .writes(
                        WriteOffRow.class,
                        (row, all) ->
                                rightsOf(row, all).stream()
                                        .filter(right -> !right.month.isEmpty())
                                        .forEach(right -> giveBack(right, all)));
    }

    private static void giveBack(RightRow right, IssuerTables all) {
        right.returned = Math.max(right.returned, right.amount - right.consumed);
        all.rights().change(right);
    }

    private static Plant numberServedAgain() {
        return Bug.named(
                        "lost-number-served-again",
                        "rule 23",
                        "The issuer forgets which numbers of a lost site were served elsewhere.")
                .table(
                        ServedTicketRow.class,
                        (real, all) ->
                                new PassingTable<>(real) {
                                    @Override
                                    public Optional<ServedTicketRow> find(String id) {
                                        return Optional.empty();
                                    }

                                    @Override
                                    public void add(ServedTicketRow row) {
                                        while (super.find(row.id).isPresent()) {
                                            row.id += "+";
                                        }
                                        super.add(row);
                                    }
                                });
    }
}
