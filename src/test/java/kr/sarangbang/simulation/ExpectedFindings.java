package kr.sarangbang.simulation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.host.application.Finding;
import kr.sarangbang.host.store.ExceptionRow;
import kr.sarangbang.host.store.Query;

/** What the issuer lists, and why it may; everything else is somebody's bug. */
final class ExpectedFindings {
    /** What honest sites under these faults may cause. */
    private static final Set<Finding> EXPECTED =
            EnumSet.of(
                    Finding.SECOND_ACCEPTANCE,
                    Finding.UNDONE_AFTER_USE,
                    Finding.LATE_CANCELLATION,
                    Finding.SOLD_TOO_LATE);

    /** What a disk that came back, or two from one image, may cause besides. */
    private static final Set<Finding> OF_OLD_DISKS =
            EnumSet.of(
                    Finding.FORK,
                    Finding.FORKED_ACCEPTANCE,
                    Finding.OVER_GUARANTEE,
                    Finding.ROLLED_BACK,
                    Finding.CHAIN_BROKEN,
                    Finding.UNITS_SOLD_TWICE,
                    Finding.RETURN_NOT_HELD,
                    Finding.LIMIT_NOT_LENT,
                    Finding.BLOCKED_SITE_ACTED);

    private final Town town;
    private final RealFacts facts;

    ExpectedFindings(Town town) {
        this.town = town;
        this.facts = town.around().facts();
    }

    void reckon() {
        List<ExceptionRow> rows =
                town.issuer()
                        .reading(tables -> tables.exceptions().list(Query.<ExceptionRow>all()));
        for (ExceptionRow row : rows) {
            Broken.unless(
                    isExpected(row),
                    "I8 the issuer found " + row.kind + " (" + row.acts + "; " + row.note + ")");
        }
        for (Loss loss : facts.losses().all()) {
            String site = loss.machine().id().text();
            Broken.unless(
                    loss.isBurnt()
                            || rows.stream()
                                    .filter(row -> row.sites.equals(site))
                                    .anyMatch(is(Finding.WRITTEN_OFF_CAME_BACK)),
                    "R4 " + loss.machine().machine() + " came back and nobody was told");
        }
    }

    private static java.util.function.Predicate<ExceptionRow> is(Finding finding) {
        return row -> row.kind.equals(finding.name());
    }

    private boolean isExpected(ExceptionRow row) {
        Finding finding = Finding.valueOf(row.kind);
        boolean old =
                OF_OLD_DISKS.contains(finding)
                        && sites(row).anyMatch(site -> facts.suspects().has(site));
        return EXPECTED.contains(finding)
                || old
                || (finding == Finding.ISSUER_SET_BACK && town.issuer().wasSetBack())
                || sites(row)
                        .flatMap(site -> facts.losses().of(site).stream())
                        .anyMatch(loss -> isOf(loss, finding));
    }

    private static Stream<SiteId> sites(ExceptionRow row) {
        return Stream.of(row.sites.split(" ")).map(SiteId::new);
    }

    /** What a site may cause that was lost. */
    private static boolean isOf(Loss loss, Finding finding) {
        return switch (finding) {
            case WRITTEN_OFF_CAME_BACK -> loss.isWrittenOff();
            case BLOCKED_SITE_ACTED -> loss.actedAfterwards();
            case LIMIT_USED_TWICE, TICKET_SERVED_TWICE -> loss.anyServed();
            case DECLARED_OTHERWISE -> loss.isDeclaredFreely();
            default -> false;
        };
    }
}
