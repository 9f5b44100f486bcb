package kr.sarangbang.host.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.sarangbang.codec.ActCodec;
import kr.sarangbang.codec.SlipCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Guarantee;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.host.bench.SampleIssuer;
import kr.sarangbang.host.bench.SiteHand;
import kr.sarangbang.host.report.IssuerReport;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.memory.MemoryStore;
import kr.sarangbang.testing.ShownCards;

/** One issuer, one kiosk K with a member at home there, two shops A and B of Jongno; real keys. */
final class Town {
    static final Instant MORNING = Instant.parse("2022-07-14T03:00:00Z");
    static final long UNIT = 10_000;

    final IssuerStore store;
    final SampleIssuer issuer;
    final Member member;
    final SiteHand kiosk;
    final SignedRight stock;
    final List<SignedRight> limits = new ArrayList<>();
    final Shop a;
    final Shop b;
    private Instant now = MORNING;
    private long nextUnit;

    /** A person and the number. */
    record Member(MemberNumber number) {}

    /** A shop's hand and what it needs to make papers. */
    record Shop(SiteHand hand, SignedCredential credential, SignedRight guarantee) {}

    Town() {
        this(new MemoryStore());
    }

    Town(IssuerStore store) {
        this.store = store;
        this.issuer = new SampleIssuer(store, () -> now, new Random(7));
        SampleIssuer.Invited invited = issuer.site("K", SiteRole.KIOSK);
        this.member = new Member(issuer.member("somebody", "K"));
        this.kiosk = invited.hand();
        List<SignedRight> rights = kiosk.join(invited.token(), now);
        this.stock = only(rights, StockRight.class);
        this.limits.add(only(rights, LimitRight.class));
        kiosk.deliver();
        this.a = shop("A");
        this.b = shop("B");
        this.nextUnit = ((StockRight) stock.right()).units().runs().getFirst().from();
    }

    private Shop shop(String name) {
        SampleIssuer.Invited invited = issuer.site(name, SiteRole.SHOP);
        List<SignedRight> rights = invited.hand().join(invited.token(), now);
        invited.hand().deliver();
        return new Shop(invited.hand(), invited.hand().credential(), only(rights, Guarantee.class));
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    static SignedRight only(List<SignedRight> rights, Class<? extends Right> kind) {
        List<SignedRight> found = rights.stream().filter(r -> kind.isInstance(r.right())).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** Sells the next units; the entry waits at the kiosk. */
    Slip sell(long units) {
        return sellRun(new UnitRange(nextUnit, nextUnit + units));
    }

    Slip sellRun(UnitRange run) {
        return sellRun(run, limits.getLast().right().id());
    }

    Slip sellRun(UnitRange run, RightId limit) {
        nextUnit = Math.max(nextUnit, run.to());
        SignedSale sale =
                kiosk.sell(
                        kiosk.nextAct(),
                        stock,
                        run,
                        limit,
                        member.number(),
                        Won.of(run.size() * 9_300),
                        now);
        return new Slip.OfSale(sale);
    }

    static Bytes paper(Slip slip) {
        return SlipCodec.bytes(slip);
    }

    /** Accepts inside the guarantee; the entry waits at the shop. The 잔액표 it prints. */
    Slip accept(Shop shop, Slip slip, long won) {
        return accept(shop, shop.hand().nextAct(), slip, won);
    }

    Slip accept(Shop shop, ActId act, Slip slip, long won) {
        SignedAct acceptance =
                ActCodec.sign(
                        shop.hand().key(),
                        shop.credential(),
                        Optional.of(slip),
                        new SlipAct.Acceptance(
                                act,
                                slip.number(),
                                shop.guarantee().right().id(),
                                slip.version(),
                                Won.of(won),
                                slip.balance().minus(Won.of(won)),
                                now));
        shop.hand().write(act, new Entry.RedemptionAccepted(paper(slip), acceptance), now);
        return grown(shop, slip, acceptance);
    }

    Slip cancelHere(Shop shop, Slip balanceSlip, ActId undone, long won) {
        ActId act = shop.hand().nextAct();
        SignedAct cancellation =
                ActCodec.sign(
                        shop.hand().key(),
                        shop.credential(),
                        Optional.of(balanceSlip),
                        new SlipAct.Cancellation(
                                act,
                                balanceSlip.number(),
                                undone,
                                balanceSlip.balance().plus(Won.of(won)),
                                now));
        shop.hand()
                .write(
                        act,
                        new Entry.AcceptanceCancelled(
                                paper(balanceSlip), cancellation, Won.of(won)),
                        now);
        return grown(shop, balanceSlip, cancellation);
    }

    /** Undoes a redemption that got no answer; the 미완료 slip it prints. */
    Slip reverse(Shop shop, Slip slip, ActId undone) {
        SignedAct reversal =
                ActCodec.sign(
                        shop.hand().key(),
                        shop.credential(),
                        Optional.of(slip),
                        new SlipAct.Reversal(undone, slip.number(), undone, slip.balance(), now));
        shop.hand().write(undone, new Entry.RedemptionReversed(paper(slip), reversal), now);
        return grown(shop, slip, reversal);
    }

    /** A shop's own entry that says another act is undone. */
    void reverse(Shop shop, Slip slip, ActId undone, ActId act) {
        SignedAct reversal =
                ActCodec.sign(
                        shop.hand().key(),
                        shop.credential(),
                        Optional.of(slip),
                        new SlipAct.Reversal(undone, slip.number(), undone, slip.balance(), now));
        shop.hand().write(act, new Entry.RedemptionReversed(paper(slip), reversal), now);
    }

    /** Sells to another member, whose home share the kiosk takes first. */
    Slip sellTo(MemberNumber buyer, long units) {
        SignedRight limit =
                kiosk.receive(kiosk.ask(new Request.PendingRights()), now).stream()
                        .filter(r -> r.right() instanceof LimitRight l && l.member().equals(buyer))
                        .findFirst()
                        .orElseThrow();
        var run = new UnitRange(nextUnit, nextUnit + units);
        nextUnit = run.to();
        return new Slip.OfSale(
                kiosk.sell(
                        kiosk.nextAct(),
                        stock,
                        run,
                        limit.right().id(),
                        buyer,
                        Won.of(units * 9_300),
                        now));
    }

    private static Slip grown(Shop shop, Slip slip, SignedAct act) {
        return Slip.OfShop.after(slip, shop.credential(), act);
    }

    Entry.RedemptionAsked asked(Slip slip, long won) {
        return new Entry.RedemptionAsked(
                slip.number(), paper(slip), Optional.of(slip.version()), Won.of(won));
    }

    /** The member's card, given out at the beginning of time. */
    MemberProof.Card card() {
        return card(Instant.EPOCH);
    }

    MemberProof.Card card(Instant issued) {
        Instruments own = issuer.instruments();
        return new ShownCards(own.signer()::sign, own.issuerKey()).proof(member.number(), issued);
    }

    Decision redeem(Shop shop, Slip slip, long won) {
        return redeem(shop, slip, won, MemberProof.NONE);
    }

    Decision redeem(Shop shop, Slip slip, long won, MemberProof proof) {
        return decided(shop.hand().decide(shop.hand().write(asked(slip, won), now), proof));
    }

    /** The slip that the issuer signed for the rest. */
    static Slip next(Decision decision) {
        return ((Decision.Redeemed) decision).next().orElseThrow();
    }

    static Decision decided(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.DecidedAct.class);
        return ((Answer.DecidedAct) answer).decision();
    }

    void deliverAll() {
        kiosk.deliver();
        a.hand().deliver();
        b.hand().deliver();
    }

    IssuerReport report() {
        return new Books(store, this::now).report();
    }

    long account(String name) {
        return report().accounts().getOrDefault(name, -1L);
    }

    List<String> exceptions() {
        return report().exceptions().stream().map(IssuerReport.OfException::kind).toList();
    }

    /** Every invariant, recomputed from raw entries. */
    void verify() {
        assertThat(new IssuerVerify(store, issuer.instruments()).verify().problems()).isEmpty();
        assertThat(report().balanced()).isTrue();
    }
}
