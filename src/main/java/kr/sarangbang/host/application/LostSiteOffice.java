package kr.sarangbang.host.application;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.host.application.IssuerOffice.Outcome;
import kr.sarangbang.host.store.DeclarationRow;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.SiteRow;
import kr.sarangbang.host.store.WriteOffRow;

/**
 * What an officer does about a lost site. Every act is durable when it returns and keeps who did
 * it, why and when. Any thread.
 */
public final class LostSiteOffice {
    private static final int MOST_CHARS = 100;

    private final OfficeWork work;
    private final RandomGenerator random;

    /**
     * @param random must be good enough for invitations: a SecureRandom outside tests
     */
    public LostSiteOffice(
            IssuerStore store,
            Instruments instruments,
            InstantSource clock,
            RandomGenerator random) {
        this.work = new OfficeWork(store, instruments, clock, random);
        this.random = random;
    }

    /**
     * A site is written off.
     *
     * @param retired face of the units that nobody else will ever be lent
     * @param limits of members, which stay taken and held
     * @param guarantee that is lent no more; what was accepted under it is still booked
     */
    public record WrittenOff(SiteId site, Instant at, Won retired, Won limits, Won guarantee) {}

    /** Writes a lost site off; the same once more changes nothing and tells the first. */
    public Outcome<WrittenOff> writeOff(SiteId id, String officer, String reason) {
        return work.act(
                desk -> {
                    SiteRow site = desk.site(id).orElse(null);
                    Optional<String> refusal = unsaid(officer, reason).or(() -> unknown(site, id));
                    if (refusal.isPresent() || site == null) {
                        return new Outcome.Refused<>(refusal.orElse(""));
                    }
                    if (site.incarnation == 0) {
                        return new Outcome.Refused<>(
                                "Site %s has never joined: it holds nothing. set-site --closed ends it."
                                        .formatted(id));
                    }
                    WriteOffRow row = new LostSites(desk).writeOff(site, officer, reason);
                    return new Outcome.Done<>(
                            new WrittenOff(
                                    id,
                                    Times.instant(row.at),
                                    Won.of(row.retired),
                                    Won.of(row.limits),
                                    Won.of(row.guarantee)));
                });
    }

    /**
     * A new invitation for a site whose journal is lost, was copied or rolled back: it begins anew
     * as another incarnation, without the old rights. A frozen site is written off with it, so that
     * nothing it held is ever lent again.
     *
     * @return the token of the invitation; only its hash is kept
     */
    public Outcome<String> invite(SiteId id, String officer, String reason) {
        return work.act(
                desk -> {
                    SiteRow site = desk.site(id).orElse(null);
                    Optional<String> refusal =
                            unsaid(officer, reason)
                                    .or(() -> unknown(site, id))
                                    .or(() -> senseless(site, id));
                    if (refusal.isPresent() || site == null) {
                        return new Outcome.Refused<>(refusal.orElse(""));
                    }
                    if (site.incarnation > 0) {
                        var _ = new LostSites(desk).writeOff(site, officer, reason);
                    }
                    var bytes = new byte[24];
                    random.nextBytes(bytes);
                    String token = HexFormat.of().formatHex(bytes);
                    site.tokenHash = Joining.tokenHash(token);
                    site.tokenUsed = false;
                    desk.tables().sites().change(site);
                    return new Outcome.Done<>(token);
                });
    }

    private static Optional<String> senseless(
            @org.jspecify.annotations.Nullable SiteRow site, SiteId id) {
        if (site == null) {
            return Optional.empty();
        }
        if (site.closed) {
            return Optional.of("Site " + id + " is closed for good; register a new one.");
        }
        if (!site.blocked.isEmpty()) {
            return Optional.of(
                    "Site %s is blocked (%s); set-site --blocked \"\" lets it work again first."
                            .formatted(id, site.blocked));
        }
        boolean works = site.incarnation > 0 && site.frozen.isEmpty() && site.writtenOff.isEmpty();
        return works
                ? Optional.of(
                        "Site %s works with its journal; if that is lost, write it off first."
                                .formatted(id))
                : Optional.empty();
    }

    /**
     * What a member says in writing to have bought at a lost site.
     *
     * @param bought face in won of everything bought there under that month's limit
     * @param month empty where only one is in question
     * @param scope empty where only one is in question
     */
    public record Declaration(
            MemberNumber member,
            SiteId site,
            Won bought,
            Optional<YearMonth> month,
            Optional<Scope> scope,
            String officer,
            String reason) {}

    /**
     * What a declaration came to.
     *
     * @param released no longer held for what may have been bought; the month stays taken
     */
    public record Declared(Won bought, Won released, YearMonth month, Scope scope) {}

    /** Takes a declaration; a later one corrects it. */
    public Outcome<Declared> declare(Declaration wish) {
        return work.act(desk -> declare(desk, wish));
    }

    /** Which limit of a member. */
    private record Part(YearMonth month, int scope) implements Comparable<Part> {
        static Part of(RightRow right) {
            return new Part(YearMonth.parse(right.month), right.scope);
        }

        @Override
        public int compareTo(Part other) {
            int byMonth = month.compareTo(other.month);
            return byMonth != 0 ? byMonth : Integer.compare(scope, other.scope);
        }

        String words() {
            Scope of = new Scope(scope);
            return month + of.district().map(d -> " " + d.korean()).orElse("");
        }
    }

    private static Outcome<Declared> declare(Desk desk, Declaration wish) {
        SiteRow site = desk.site(wish.site()).orElse(null);
        Optional<String> refusal =
                unsaid(wish.officer(), wish.reason()).or(() -> unknown(site, wish.site()));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        List<RightRow> lost =
                desk
                        .tables()
                        .rights()
                        .list(
                                Query.where(RightRow.MEMBER, wish.member().number())
                                        .and(RightRow.SITE, wish.site().text())
                                        .and(RightRow.KIND, LentRights.LIMIT))
                        .stream()
                        .filter(right -> right.writtenOff)
                        .filter(r -> wish.month().map(m -> r.month.equals(m + "")).orElse(true))
                        .filter(r -> wish.scope().map(s -> r.scope == s.number()).orElse(true))
                        .toList();
        var parts = new TreeSet<Part>();
        lost.forEach(right -> parts.add(Part.of(right)));
        if (parts.isEmpty()) {
            return new Outcome.Refused<>(
                    "No limit of member %s was lost with site %s."
                            .formatted(wish.member().masked(), wish.site()));
        }
        if (parts.size() > 1) {
            return new Outcome.Refused<>(
                    "Say which limit (--month, --district): "
                            + String.join(", ", parts.stream().map(Part::words).toList())
                            + ".");
        }
        return declare(desk, wish, parts.first(), lost);
    }

    private static Outcome<Declared> declare(
            Desk desk, Declaration wish, Part part, List<RightRow> rights) {
        long known = rights.stream().mapToLong(right -> right.consumed).sum();
        long most = known + rights.stream().mapToLong(LimitRights::outstanding).sum();
        long bought = wish.bought().amount();
        if (bought < known) {
            return new Outcome.Refused<>(
                    "The books show %s bought there already.".formatted(Won.of(known)));
        }
        if (bought > most) {
            return new Outcome.Refused<>(
                    "At most %s can have been bought there.".formatted(Won.of(most)));
        }
        long open = most - bought;
        for (RightRow right : rights) {
            right.released = Math.min(open, LimitRights.outstanding(right));
            open -= right.released;
            desk.tables().rights().change(right);
        }
        var row = new DeclarationRow();
        row.number = desk.next("declaration");
        row.id = Long.toString(row.number);
        row.member = wish.member().number();
        row.site = wish.site().text();
        row.scope = part.scope();
        row.month = part.month().toString();
        row.bought = bought;
        row.released = most - bought;
        row.officer = wish.officer();
        row.reason = wish.reason();
        row.at = Times.micros(desk.now());
        desk.tables().declarations().add(row);
        return new Outcome.Done<>(
                new Declared(
                        wish.bought(),
                        Won.of(row.released),
                        part.month(),
                        new Scope(part.scope())));
    }

    private static Optional<String> unsaid(String officer, String reason) {
        return isSaid(officer) && isSaid(reason)
                ? Optional.empty()
                : Optional.of(
                        "Who does it and why is kept: --by and --reason, 1 to %d characters each."
                                .formatted(MOST_CHARS));
    }

    private static boolean isSaid(String text) {
        return !text.isBlank() && text.length() <= MOST_CHARS;
    }

    private static Optional<String> unknown(
            @org.jspecify.annotations.Nullable SiteRow site, SiteId id) {
        return site == null ? Optional.of("There is no site " + id + ".") : Optional.empty();
    }
}
