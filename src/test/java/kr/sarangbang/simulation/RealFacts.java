package kr.sarangbang.simulation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.line.TicketReading;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.site.ActKind;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.domain.site.LentLimit;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.port.PrintJob;
import kr.sarangbang.testing.MemorySiteStore;

/**
 * What happened in the world, seen from outside and kept apart from what issuer and sites believe:
 * papers that came out, what shops gave for them, what left a process. The cheap invariants are
 * checked as each fact happens.
 */
final class RealFacts {
    private final Map<VoucherNumber, VoucherFacts> vouchers = new TreeMap<>();
    private final Map<Integer, TreeMap<Long, VoucherFacts>> units = new TreeMap<>();
    private final Map<RightId, Won> limitTaken = new HashMap<>();
    private final Map<String, Won> monthTaken = new HashMap<>();
    private final Map<String, List<ActId>> out = new TreeMap<>();
    private final Map<String, TreeMap<ActId, String>> numbers = new TreeMap<>();
    private final Map<String, List<ActId>> newNumbers = new TreeMap<>();
    private final Map<String, Slip.OfSale> contested = new TreeMap<>();
    private final Suspects suspects = new Suspects();
    private final Losses losses = new Losses();
    private long perMonth = Terms.PER_MONTH;
    private long mostHeld = Terms.HELD;
    private final Map<String, Long> heardOf = new TreeMap<>();

    /** Where the policy is another than the usual one. */
    void limits(long month, long held) {
        perMonth = month;
        mostHeld = held;
    }

    /** An act's paper came out at a site; people take it. */
    void printed(SimulatedSite site, PrintJob job) {
        out.computeIfAbsent(site.machine(), x -> new ArrayList<>()).add(ActId.parse(job.name()));
        for (Paper paper : job.papers()) {
            if (!paper.codes().isEmpty()) {
                String text = String.join("\n", paper.codes());
                if (site.slips().read(text) instanceof SlipReading.Genuine read) {
                    cameOut(site, read.slip(), text);
                }
                if (job.name().equals(paperOfNumber(site, text))) {
                    ActId act = ActId.parse(job.name());
                    numbers.computeIfAbsent(site.machine(), x -> new TreeMap<>()).put(act, text);
                    newNumbers.computeIfAbsent(site.machine(), x -> new ArrayList<>()).add(act);
                }
            }
        }
    }

    private static String paperOfNumber(SimulatedSite site, String text) {
        return site.slips().readTicket(text) instanceof TicketReading.Genuine genuine
                ? genuine.ticket().stub().act().toString()
                : "";
    }

    /** Papers of numbers that came out at a site, with the text of their square codes. */
    Map<ActId, String> numbers(SimulatedSite site) {
        return numbers.getOrDefault(site.machine(), new TreeMap<>());
    }

    /** Those that came out since the last call. */
    List<ActId> takeNewNumbers(SimulatedSite site) {
        List<ActId> fresh = newNumbers.remove(site.machine());
        return fresh == null ? List.of() : fresh;
    }

    private void cameOut(SimulatedSite site, Slip slip, String text) {
        VoucherFacts known = vouchers.get(slip.number());
        if (slip instanceof Slip.OfSale sale) {
            if (contested.containsKey(text)) {
                return;
            }
            if (known == null ? !soldElsewhere(sale).isEmpty() : !known.sale().equals(sale)) {
                contest(site, sale, text);
                return;
            }
            if (known == null) {
                known = sold(site, sale);
            }
        }
        if (known != null) {
            known.cameOut(slip, text);
        }
    }

    /** Vouchers that have a unit of this one. */
    private List<VoucherFacts> soldElsewhere(Slip.OfSale sale) {
        var run = sale.sale().claims().run();
        return units
                .getOrDefault(sale.number().seriesNumber(), new TreeMap<>())
                .headMap(run.to(), false)
                .values()
                .stream()
                .filter(other -> other.sale().sale().claims().run().overlaps(run))
                .toList();
    }

    /** A second paper for units that are on one; only an old disk may make it. */
    private void contest(SimulatedSite site, Slip.OfSale sale, String text) {
        Broken.unless(
                suspects.maySellAgain(sale),
                "I1 a unit of "
                        + sale.sale().claims().run()
                        + " is on two papers: "
                        + soldBy(sale)
                        + soldElsewhere(sale).stream().map(o -> soldBy(o.sale())).toList());
        // What was on the disk then may be sold once more, and no oftener.
        Broken.unless(
                contested.values().stream().noneMatch(other -> isOnceMore(other, sale)),
                "I1 a unit of " + sale.sale().claims().run() + " was sold again and again");
        contested.put(text, sale);
        soldElsewhere(sale).forEach(other -> other.usedInTheDark(false));
        takeLimits(site, sale);
    }

    private static String soldBy(Slip.OfSale sale) {
        return sale.sale().claims().act() + " under right " + sale.sale().claims().stock() + " ";
    }

    private static boolean isOnceMore(Slip.OfSale one, Slip.OfSale other) {
        return one.madeAt().equals(other.madeAt())
                && one.number().seriesNumber() == other.number().seriesNumber()
                && one.sale().claims().run().overlaps(other.sale().claims().run());
    }

    /** Papers for units of other papers, by their text. */
    Map<String, Slip.OfSale> contested() {
        return contested;
    }

    Losses losses() {
        return losses;
    }

    /** Whether the issuer may refuse a site whatever it asks: an old disk, or written off. */
    boolean isBarred(SimulatedSite site) {
        return suspects.has(site.id()) || losses.isWrittenOff(site);
    }

    Suspects suspects() {
        return suspects;
    }

    /**
     * What only this machine knows of burns with it.
     *
     * @param told up to which entry the issuer knows its journal
     */
    void burnt(SimulatedSite machine, long told) {
        Set<VoucherNumber> touched = new HashSet<>();
        Set<ActId> untold =
                machine.disk().entries().stream()
                        .map(SignedEntry::header)
                        .filter(header -> header.number() > told)
                        .map(EntryHeader::act)
                        .collect(Collectors.toSet());
        for (ActRow row : machine.acts()) {
            if (row.stage().isOpen() || row.paperOwed() || untold.contains(row.act())) {
                row.number().ifPresent(touched::add);
            }
        }
        for (VoucherFacts voucher : vouchers.values()) {
            if (touched.contains(voucher.number())
                    || voucher.unclear().contains(machine.machine())) {
                voucher.burnt();
            }
        }
    }

    /** The disk of a site is an earlier one now, or will be at times. */
    void suspect(SimulatedSite site, MemorySiteStore.Image image, boolean heardOfMore) {
        suspects.add(site.id(), image, heardOfMore);
        Set<VoucherNumber> forgotten =
                site.acts().stream()
                        .filter(row -> row.kind() != ActKind.SALE)
                        .flatMap(row -> row.number().stream())
                        .collect(Collectors.toSet());
        for (VoucherFacts voucher : vouchers.values()) {
            boolean here = site.role() == SiteRole.SHOP && forgotten.contains(voucher.number());
            if (here || voucher.unclear().contains(site.machine())) {
                voucher.usedInTheDark(false);
            }
        }
    }

    private VoucherFacts sold(SimulatedSite site, Slip.OfSale sale) {
        var facts = new VoucherFacts(sale);
        units.computeIfAbsent(sale.number().seriesNumber(), x -> new TreeMap<>())
                .put(sale.sale().claims().run().from(), facts);
        vouchers.put(sale.number(), facts);
        takeLimits(site, sale);
        holdingsAreWithinTheLimit(facts);
        return facts;
    }

    private void takeLimits(SimulatedSite site, Slip.OfSale sale) {
        for (LimitPart part : sale.sale().claims().limit()) {
            LimitRight right =
                    site.view()
                            .limit(part.right())
                            .map(LentLimit::right)
                            .filter(r -> r.member().equals(sale.sale().claims().member()))
                            .orElseThrow(
                                    () ->
                                            new Broken(
                                                    "I2 a sale took limit that was not lent to its"
                                                            + " member here"));
            takeLimit(right, part.amount());
            SiteTerms.sold(site, sale, right);
        }
    }

    private void takeLimit(LimitRight right, Won amount) {
        Won ofRight = limitTaken.merge(right.id(), amount, Won::plus);
        Broken.unless(
                ofRight.amount() <= right.amount().amount() + suspects.ofRight(right.id()),
                "I2 more was bought under limit right " + right.id() + " than it says");
        YearMonth month = right.month();
        String key = right.member() + "/" + right.scope().number() + "/" + month;
        Won ofMonth = monthTaken.merge(key, amount, Won::plus);
        Broken.unless(
                ofMonth.amount()
                        <= perMonth
                                + suspects.ofMonth(right.member(), right.scope(), month)
                                + losses.ofMonth(right.member(), right.scope(), month),
                "I2 a member bought " + ofMonth + " in " + month);
    }

    /** Of a paper whose shop died over it nobody outside knows yet what it is worth. */
    private void holdingsAreWithinTheLimit(VoucherFacts changed) {
        MemberNumber member = changed.sale().sale().claims().member();
        long held = 0;
        for (VoucherFacts voucher : vouchers.values()) {
            if (voucher.sale().sale().claims().member().equals(member)
                    && voucher.sale().scope().equals(changed.sale().scope())
                    && !voucher.isSpoilt()
                    && voucher.unclear().isEmpty()) {
                held += voucher.held().amount();
            }
        }
        Scope scope = changed.sale().scope();
        long most = mostHeld + suspects.ofHolder(member, scope) + losses.ofHolder(member, scope);
        Broken.unless(held <= most, "I3 a member holds " + held + " won of one scope");
    }

    /** Something with this number was put on the line. */
    void sent(PeerIdentity.Site peer, long number) {
        heardOf.merge(peer.site() + "." + peer.incarnation(), number, Math::max);
    }

    /** The payment provider heard of this act. */
    void asked(ActId act) {
        heardOf.merge(act.site() + "." + act.incarnation(), act.sequence(), Math::max);
    }

    /** After a death: what had left the process is in the journal (rules 16 and 18, I8). */
    void started(SimulatedSite site) {
        List<ActId> printed = out.remove(site.machine());
        if (suspects.has(site.id())) {
            return;
        }
        long last = site.disk().entries().size();
        Broken.unless(
                heardOf.getOrDefault(site.machine(), 0L) <= last,
                "I8 " + site.id() + " told the world of an act that its journal has lost");
        for (ActId act : printed == null ? List.<ActId>of() : printed) {
            boolean open =
                    site.view()
                            .act(act)
                            .filter(row -> row.stage().isOpen())
                            .filter(row -> row.kind() != ActKind.ENROLMENT)
                            .isPresent();
            Broken.unless(
                    act.sequence() <= last && !open,
                    "I6 a paper of " + act + " is out and the journal does not know it");
        }
    }

    /** A shop gave something for a paper. */
    void redeemed(VoucherFacts voucher, ActId act, Won amount) {
        voucher.redeemed(act, amount);
        Broken.unless(
                voucher.isSpoilt() || !voucher.taken().isOver(voucher.face()),
                "I4 more was taken on a voucher than its face, and nobody had a copy");
    }

    void takenBack(SimulatedSite shop, VoucherFacts voucher, ActId act) {
        boolean late =
                shop.disk().entries().stream()
                        .filter(signed -> signed.header().number() > act.sequence())
                        .anyMatch(signed -> signed.entry() instanceof Entry.DayClosed);
        if (voucher.takenBack(act, late)) {
            holdingsAreWithinTheLimit(voucher);
        }
    }

    /** Where a visit ended in the dark and the site has delivered since: its papers say how. */
    void clearUp(SimulatedSite site) {
        for (VoucherFacts voucher : vouchers.values()) {
            if (voucher.unclear().contains(site.machine()) && !hasOpen(site, voucher)) {
                clearUp(site, voucher);
            }
        }
    }

    private static boolean hasOpen(SimulatedSite site, VoucherFacts voucher) {
        return site.view().openActs().stream()
                .anyMatch(row -> row.number().equals(Optional.of(voucher.number())));
    }

    private void clearUp(SimulatedSite site, VoucherFacts voucher) {
        List<ActRow> rows =
                site.acts().reversed().stream()
                        .filter(row -> row.number().equals(Optional.of(voucher.number())))
                        .toList();
        for (ActRow row : rows) {
            boolean done = row.stage() == ActStage.DONE;
            switch (row.kind()) {
                case REDEMPTION -> {
                    if (done && !voucher.redemptions().containsKey(row.act())) {
                        redeemed(voucher, row.act(), row.amount());
                    } else if (row.stage() == ActStage.CANCELLED) {
                        takenBack(site, voucher, row.act());
                    }
                }
                case REFUND -> {
                    if (done) {
                        voucher.refunded(site.id());
                    }
                }
                case CANCELLATION,
                        SALE,
                        ENROLMENT,
                        REISSUE,
                        TICKET,
                        LINE_END,
                        CASH_CLAIM,
                        CASH_PAYMENT -> {}
            }
            if (row.paperOwed() && row.kind() != ActKind.REFUND) {
                voucher.owe(row.act());
            }
        }
        voucher.clearAt(site.machine());
    }

    Collection<VoucherFacts> vouchers() {
        return vouchers.values();
    }

    Optional<VoucherFacts> voucher(VoucherNumber number) {
        return Optional.ofNullable(vouchers.get(number));
    }
}
