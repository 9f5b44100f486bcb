package kr.sarangbang.infrastructure.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.sarangbang.codec.ActCodec;
import kr.sarangbang.codec.ClaimsCodec;
import kr.sarangbang.codec.RightCodec;
import kr.sarangbang.codec.SlipCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.site.ActKind;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.LentGuarantee;
import kr.sarangbang.domain.site.LentLimit;
import kr.sarangbang.domain.site.LentStock;
import kr.sarangbang.domain.site.LineAudit;
import kr.sarangbang.domain.site.SiteProjection;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.domain.voucher.SaleClaims;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipReading;
import org.jspecify.annotations.Nullable;

/**
 * The rules on a journal that is read from its first entry: what was lent, that nothing went out
 * beyond it or twice, and that every paper had its act. Also replays the derived rows.
 */
final class JournalAudit {
    private final Holder holder;
    private final Bytes issuerKey;
    private final Findings findings;
    private final RowTables tables;
    private final CashAudit cash;
    private final LineAudit line;
    private final Set<Long> opened = new HashSet<>();
    private final Set<ActId> closings = new HashSet<>();
    private final Set<RightId> received = new HashSet<>();
    private final UnitAudit units = new UnitAudit();
    private final Set<UsedPaper> accepted = new HashSet<>();
    private final Map<RowKey, String> lastAct = new HashMap<>();
    private final Map<Long, DeliveryRow> deliveries = new HashMap<>();
    private @Nullable SignedCredential credential;

    private record RowKey(Class<? extends Row> type, Object id) {}

    /**
     * @param line the rule of the walk-in line
     */
    JournalAudit(SiteIdentity identity, Bytes issuerKey, LineAudit line, Findings findings) {
        this.holder = new Holder(identity.site(), identity.incarnation(), identity.publicKey());
        this.issuerKey = issuerKey;
        this.line = line;
        this.findings = findings;
        this.tables =
                new RowTables(Chain.begin(identity.site(), identity.incarnation()), RowSource.NONE);
        this.cash = new CashAudit(tables, issuerKey, holder);
    }

    RowTables tables() {
        return tables;
    }

    /** What windows did against the published rule of the line; after the last entry. */
    void line() {
        line.faults().forEach(fault -> findings.act(fault.act().toString(), fault.toString()));
    }

    /** The act that last changed a row; the site where no act did. */
    String lastActOn(Class<? extends Row> type, Object id) {
        return lastAct.getOrDefault(new RowKey(type, id), findings.ofSite());
    }

    @Nullable DeliveryRow delivery(long number) {
        return deliveries.get(number);
    }

    /** The next entry; its chain, hash and signature are known to be right. */
    void entry(SignedEntry signed) {
        EntryHeader header = signed.header();
        String act = header.act().toString();
        List<String> problems = new ArrayList<>();
        if (header.opensAct()) {
            opened.add(header.number());
        } else if (!opened.contains(header.act().sequence())) {
            problems.add("its act was never opened");
        }
        rules(header, signed.entry(), problems);
        line.entry(header, signed.entry());
        deliveries.put(header.number(), DeliveryRow.waiting(signed));
        try {
            SiteProjection.apply(tables, header, signed.entry());
        } catch (IllegalArgumentException e) {
            problems.add(e.getMessage() + "");
        }
        tables.eachChange((type, id) -> lastAct.put(new RowKey(type, id), act));
        problems.forEach(problem -> findings.act(act, "entry " + header.number() + ": " + problem));
    }

    private void rules(EntryHeader header, Entry entry, List<String> problems) {
        if (header.number() == 1 != (entry instanceof Entry.SiteJoined)) {
            problems.add("a journal begins with its joining, and joins once");
        }
        switch (entry) {
            case Entry.SiteJoined joined -> joined(joined, problems);
            case Entry.RightReceived right -> received(right.right(), problems);
            case Entry.VoucherSold sale -> sold(header, sale, problems);
            case Entry.StockReturned gone ->
                    stock(gone.right(), problems)
                            .ifPresent(right -> units.returned(right, gone.units(), problems));
            case Entry.RedemptionAccepted acceptance -> accepted(header, acceptance, problems);
            case Entry.DayClosed closing -> closings.add(header.act());
            case Entry.PaperPrinted printed -> printed(header, problems);
            case Entry.CashReturned returned -> cash.returned(header, returned, problems);
            case Entry.CashClaimed claimed -> cash.claimed(header, claimed, problems);
            case Entry.CashClaimReleased released -> cash.released(header, problems);
            case Entry.CashClaimAsked asked -> cash.asked(asked, problems);
            default -> {
                // What it changes is replayed; it consumes nothing that is lent.
            }
        }
    }

    private void joined(Entry.SiteJoined joined, List<String> problems) {
        credential = joined.credential();
        if (!RightCodec.verifies(joined.credential(), issuerKey)) {
            problems.add("the credential is not the issuer's");
        }
        if (!joined.credential().credential().holder().equals(holder)) {
            problems.add("the credential is another's");
        }
    }

    private void received(SignedRight right, List<String> problems) {
        if (!RightCodec.verifies(right, issuerKey)) {
            problems.add("right " + right.right().id() + " is not the issuer's");
        }
        if (!right.right().holder().equals(holder)) {
            problems.add("right " + right.right().id() + " is lent to another");
        }
        if (!received.add(right.right().id())) {
            problems.add("right " + right.right().id() + " entered the journal twice");
        }
        if (right.right() instanceof StockRight stock) {
            units.lent(stock);
        }
    }

    private void sold(EntryHeader header, Entry.VoucherSold entry, List<String> problems) {
        for (SignedSale sale : entry.vouchers()) {
            SaleClaims claims = sale.claims();
            if (!ClaimsCodec.verifies(sale, issuerKey)) {
                problems.add("the voucher's signatures do not hold");
            }
            if (!claims.act().equals(header.act())) {
                problems.add("the voucher names another sale");
            }
            stock(claims.stock(), problems)
                    .ifPresent(right -> units.sold(right, claims.run(), problems));
            StockRight stock = sale.stockRight();
            Won face = Won.of(stock.unit()).times(claims.run().size());
            if (!claims.limitTaken().equals(face)) {
                problems.add("the limit taken is not the face");
            }
            claims.limit().forEach(part -> limit(part, claims, problems));
        }
    }

    private Optional<StockRight> stock(RightId id, List<String> problems) {
        Optional<StockRight> right = tables.stock(id).map(LentStock::right);
        if (right.isEmpty()) {
            problems.add("stock right " + id + " is not in the journal");
        }
        return right;
    }

    private void limit(LimitPart part, SaleClaims claims, List<String> problems) {
        var lent = tables.limit(part.right());
        if (lent.isEmpty()) {
            problems.add("limit right " + part.right() + " is not in the journal");
            return;
        }
        LentLimit limit = lent.get();
        LimitRight right = limit.right();
        if (part.amount().isOver(limit.remaining())) {
            problems.add("limit right " + part.right() + " does not reach that far");
        }
        if (!right.member().equals(claims.member())) {
            problems.add("limit right " + part.right() + " is another member's");
        }
    }

    private void accepted(
            EntryHeader header, Entry.RedemptionAccepted entry, List<String> problems) {
        Optional<Slip> shown =
                SlipCodec.read(entry.presented(), issuerKey) instanceof SlipReading.Genuine genuine
                        ? Optional.of(genuine.slip())
                        : Optional.empty();
        if (shown.isEmpty()) {
            problems.add("what was accepted is not a slip of this issuer");
        }
        if (credential == null
                || !ActCodec.verifies(entry.acceptance(), credential, shown)
                || !(entry.acceptance().act() instanceof SlipAct.Acceptance claims)) {
            problems.add("the acceptance is not signed by this site");
            return;
        }
        if (!claims.act().equals(header.act())) {
            problems.add("the acceptance names another act");
        }
        if (!accepted.add(new UsedPaper(claims.number(), claims.consumed()))) {
            problems.add("the same paper was accepted twice");
        }
        var lent = tables.guarantee(claims.guarantee());
        if (lent.isEmpty()) {
            problems.add("guarantee " + claims.guarantee() + " is not in the journal");
            return;
        }
        LentGuarantee guarantee = lent.get();
        Won all = tables.acceptedHere(claims.number()).plus(claims.amount());
        if (claims.amount().isOver(guarantee.remaining())) {
            problems.add("more than is left of guarantee " + claims.guarantee());
        }
        if (all.isOver(guarantee.right().perVoucher())) {
            problems.add("more than guarantee " + claims.guarantee() + " allows for one voucher");
        }
    }

    /** No paper carries what the journal does not know (rule 18). */
    private void printed(EntryHeader header, List<String> problems) {
        boolean owed =
                closings.contains(header.act())
                        || tables.act(header.act()).filter(JournalAudit::hasPapers).isPresent();
        if (!owed) {
            problems.add("a paper came out that the journal did not owe");
        }
    }

    private static boolean hasPapers(ActRow row) {
        return switch (row.stage()) {
            case OPEN, ENDED -> false;
            case ASKED -> row.kind() == ActKind.ENROLMENT;
            case GRANTED, DONE, REVERSED, CANCELLED, OWED, RELEASED -> true;
        };
    }
}
