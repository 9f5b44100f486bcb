package kr.sarangbang.application;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.codec.EntryCodec;
import kr.sarangbang.codec.Signer;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.Guarantee;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.infrastructure.clock.AnchoredClock;
import kr.sarangbang.infrastructure.device.paper.DesignedPapers;
import kr.sarangbang.infrastructure.signing.EntryPen;
import kr.sarangbang.infrastructure.signing.SecretSealer;
import kr.sarangbang.infrastructure.signing.SiteSigner;
import kr.sarangbang.infrastructure.signing.SiteSlips;
import kr.sarangbang.port.Bulletin;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Journal;
import kr.sarangbang.port.Reply;
import kr.sarangbang.testing.MemorySiteStore;
import kr.sarangbang.testing.ShownCards;

/** A site as its program runs it, with a disk in memory and every effect recorded. */
final class Site {
    final SiteId id;
    final int incarnation;
    final Effects effects = new Effects();
    final MemorySiteStore store;
    final RecordingLine line;
    final FakeProvider provider = new FakeProvider(effects);
    final FakePrinter printer = new FakePrinter(effects);
    final SiteSlips slips;
    private final TownIssuer issuer;
    private final TownTime time;
    private final SignedCredential credential;
    private final Signer signer;
    private final SecretSealer sealer;
    private AnchoredClock clock;
    private Workplace place;
    private ComeOnline comeOnline;
    private int written;

    private Site(
            TownIssuer issuer,
            TownTime time,
            Answer.Joined joined,
            Signer signer,
            MemorySiteStore store) {
        this.issuer = issuer;
        this.time = time;
        this.id = joined.site();
        this.incarnation = joined.incarnation();
        this.credential = joined.credential();
        this.signer = signer;
        this.store = store;
        this.slips = new SiteSlips(joined.issuerKey());
        this.sealer = new SecretSealer(joined.sealingKey(), new Random(5));
        this.line = new RecordingLine(effects, request -> issuer.answer(id, incarnation, request));
        this.line.witness(this::requireOnDisk);
        this.store.onCommit(new Commits());
        this.clock = newClock();
        this.place = newPlace();
        this.comeOnline = new ComeOnline(place);
    }

    /** A kiosk that joined and has heard nothing since. */
    static Site joinWithoutSigningOn(Town town) {
        var id = new SiteId("K9");
        String token = town.issuer.invite(id, SiteRole.KIOSK, District.JONGNO, Map.of());
        return joined(town.issuer, town.time, id, token);
    }

    /** Joins with keys of its own and takes what the issuer lends it. */
    static Site join(TownIssuer issuer, TownTime time, SiteId id, String token) {
        Site site = joined(issuer, time, id, token);
        site.comeOnline();
        site.effects.forget();
        return site;
    }

    private static Site joined(TownIssuer issuer, TownTime time, SiteId id, String token) {
        byte[] secret = issuer.draw();
        Bytes publicKey = Bytes.of(Ed25519.publicKey(secret));
        if (!(issuer.join(id, token, publicKey) instanceof Answer.Joined joined)) {
            throw new IllegalStateException(id + " did not join");
        }
        var store = new MemorySiteStore(id, joined.incarnation());
        var site = new Site(issuer, time, joined, Ed25519.signer(secret), store);
        site.journal()
                .append(
                        new Draft(
                                site.journal().nextAct(),
                                new Entry.SiteJoined(joined.credential()),
                                Actor.CUSTOMER));
        return site;
    }

    /** The same disk a second time, in a machine of its own with the same key. */
    Site copy() {
        var disk = new MemorySiteStore(id, incarnation);
        disk.restore(store.image());
        var joined =
                new Answer.Joined(
                        id,
                        incarnation,
                        credential,
                        Bytes.EMPTY,
                        issuer.key(),
                        issuer.instruments().sealingKey());
        var other = new Site(issuer, time, joined, signer, disk);
        other.written = disk.entries().size();
        return other;
    }

    private AnchoredClock newClock() {
        return new AnchoredClock(time::wall, time::nanos, store::bulletin);
    }

    private Workplace newPlace() {
        Journal journal =
                store.journal(
                        new EntryPen(
                                (header, entry) -> EntryCodec.sign(signer, header, entry), clock));
        return new Workplace(
                journal,
                store.bulletin(),
                credential,
                clock,
                slips,
                new SiteSigner(signer, credential),
                line,
                printer,
                printer,
                provider,
                new DesignedPapers(slips),
                (verifier, pin) -> verifier.admits(pin),
                sealer,
                effects::reached,
                new Random(3));
    }

    /** The process is gone, with all that was in its memory; the program starts again. */
    void restart() {
        effects.live();
        line.forgetFates();
        store.crash();
        written = store.entries().size();
        clock = newClock();
        place = newPlace();
        comeOnline = new ComeOnline(place);
    }

    ResumeAfterPowerLoss.Resumed resume() {
        return new ResumeAfterPowerLoss(place).resume();
    }

    /** Signs on and does what a site does when its line comes up. */
    ForwardEntries.Result comeOnline() {
        line.up(true);
        if (line.ask(comeOnline.signOn()) instanceof Reply.Answered answered
                && answered.answer() instanceof Answer.SignedOn signedOn) {
            comeOnline.signedOn(signedOn);
            clock.compared();
            return comeOnline.catchUp();
        }
        throw new IllegalStateException("no sign-on");
    }

    ComeOnline online() {
        return comeOnline;
    }

    void lineDown() {
        line.up(false);
    }

    Workplace place() {
        return place;
    }

    Journal journal() {
        return place.journal();
    }

    Bulletin bulletin() {
        return place.bulletin();
    }

    SiteView view() {
        return place.journal().view();
    }

    Holder holder() {
        return credential.credential().holder();
    }

    List<Entry> entriesOf(ActId act) {
        return journal().entriesOf(act).stream().map(SignedEntry::entry).toList();
    }

    <T extends Entry> List<T> entries(Class<T> kind) {
        return store.entries().stream()
                .map(SignedEntry::entry)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    // What people do at a site.

    SaleRequest wish(MemberNumber member, long won, PaymentMeans means) {
        return new SaleRequest(
                member,
                new Presence.CardAnswered(ShownCards.show(member)),
                new SeriesId("open"),
                Won.of(won),
                means,
                Won.of(won),
                Actor.CUSTOMER);
    }

    /** As the teller T-1 asks for who has shown an ID. */
    SaleRequest idShown(MemberNumber member, long won) {
        return new SaleRequest(
                member,
                new Presence.IdShown(),
                new SeriesId("open"),
                Won.of(won),
                PaymentMeans.CARD,
                Won.of(won),
                new Actor(Optional.of("T-1"), Optional.empty(), 0, Optional.empty()));
    }

    SaleOutcome sell(SaleRequest request) {
        return new SellVoucher(place).sell(request);
    }

    SaleOutcome sell(MemberNumber member, long won, PaymentMeans means) {
        return sell(wish(member, won, means));
    }

    SaleOutcome.Sold sold(MemberNumber member, long won) {
        SaleOutcome outcome = sell(member, won, PaymentMeans.CARD);
        if (outcome instanceof SaleOutcome.Sold sold) {
            return sold;
        }
        throw new AssertionError("not sold: " + outcome);
    }

    RedemptionOutcome redeem(String text, long won) {
        return redeem(text, won, Optional.empty());
    }

    RedemptionOutcome redeem(String text, long won, Presence presence) {
        return redeem(text, won, Optional.of(presence));
    }

    private RedemptionOutcome redeem(String text, long won, Optional<Presence> presence) {
        return new RedeemVoucher(place)
                .redeem(
                        new RedemptionRequest(
                                Optional.of(text),
                                Optional.empty(),
                                Won.of(won),
                                presence,
                                Actor.CUSTOMER));
    }

    RedemptionOutcome redeemNumber(Slip slip, long won, Optional<Presence> presence) {
        return new RedeemVoucher(place)
                .redeem(
                        new RedemptionRequest(
                                Optional.empty(),
                                Optional.of(slip.number()),
                                Won.of(won),
                                presence,
                                Actor.CUSTOMER));
    }

    CancelOutcome cancel(ActId act, Optional<Slip> handedBack) {
        return new CancelRedemption(place).cancel(act, handedBack.map(this::text), Actor.CUSTOMER);
    }

    RefundOutcome refund(Slip slip) {
        return new RefundVoucher(place).refund(text(slip), Actor.CUSTOMER);
    }

    EnrolOutcome enrol(String token, Optional<String> pin) {
        return new EnrolMember(place).enrol(token, 1950, pin, Actor.CUSTOMER);
    }

    ForwardEntries.Result forward() {
        return new ForwardEntries(place).forward();
    }

    /** All codes of a paper, as a scanner gives them. */
    String text(Slip slip) {
        return String.join("\n", slips.texts(slip));
    }

    // Rights that the issuer signed and does not know of.

    void take(SignedRight right) {
        new RequestRights(place).receive(List.of(right));
    }

    SignedRight limit(MemberNumber member, YearMonth month, long won) {
        return issuer.sign(
                new LimitRight(
                        issuer.freshId(),
                        holder(),
                        member,
                        Scope.CITY,
                        month,
                        Won.of(won),
                        1950,
                        Optional.empty()));
    }

    SignedRight stock(int series, long from, long to, Instant sellUntil) {
        return issuer.sign(
                new StockRight(
                        issuer.freshId(),
                        holder(),
                        series,
                        10_000,
                        Scope.CITY,
                        UnitRanges.of(new UnitRange(from, to)),
                        sellUntil));
    }

    SignedRight guarantee(long perVoucher, long total, Duration listMaxAge) {
        return issuer.sign(
                new Guarantee(
                        issuer.freshId(), holder(), Won.of(perVoucher), Won.of(total), listMaxAge));
    }

    private void requireOnDisk(Request request) {
        if (request instanceof Request.Decide decide) {
            SignedEntry entry =
                    EntryCodec.read(decide.entry().payload(), decide.entry().signature());
            if (!store.entries().contains(entry)) {
                throw new AssertionError("asked before it was on disk: " + entry);
            }
        }
        if (request instanceof Request.Deliver deliver
                && deliver.entries().stream().anyMatch(e -> e.number() > store.entries().size())) {
            throw new AssertionError("delivered before it was on disk");
        }
    }

    private final class Commits implements MemorySiteStore.CommitHook {
        @Override
        public void beforeCommit() {
            effects.step();
        }

        @Override
        public void afterCommit() {
            List<SignedEntry> all = store.entries();
            for (SignedEntry entry : all.subList(written, all.size())) {
                effects.note("disk " + entry.entry().getClass().getSimpleName());
            }
            written = all.size();
            effects.step();
        }
    }
}
