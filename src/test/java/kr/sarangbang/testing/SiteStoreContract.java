package kr.sarangbang.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.exchange.UsedVersion;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.ClockQuality;
import kr.sarangbang.domain.journal.Delivery;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentState;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Journal;
import kr.sarangbang.port.Journal.Settlement;
import kr.sarangbang.port.SiteClock;
import org.junit.jupiter.api.Test;

/** What every store of a site keeps, whatever it stands on. */
public abstract class SiteStoreContract extends BulletinContract {
    static final LocalDate DAY = LocalDate.of(2022, 7, 14);

    @SuppressWarnings("NullAway.Init") // by open()
    protected Journal journal;

    @SuppressWarnings("NullAway.Init") // by open()
    protected SampleRights rights;

    protected static SiteClock clock() {
        return new SiteClock() {
            @Override
            public Instant now() {
                return SampleSite.OPENING.plusNanos(123_456_789);
            }

            @Override
            public ClockQuality quality() {
                return ClockQuality.ANCHORED;
            }
        };
    }

    protected SignedEntry add(Entry entry) {
        return journal.append(new Draft(journal.nextAct(), entry, Actor.CUSTOMER));
    }

    protected SignedEntry add(ActId act, Entry entry) {
        return journal.append(new Draft(act, entry, Actor.CUSTOMER));
    }

    protected SignedRight receive(SignedRight right) {
        add(new Entry.RightReceived(right));
        return right;
    }

    /** Joined, with a stock right of 100 units, a limit right and a guarantee; entries 1 to 4. */
    protected SignedRight prepared() {
        add(rights.joined());
        SignedRight stock = receive(rights.stock(1, 0, 100));
        receive(rights.limit(2, SampleSite.MEMBER, 400_000));
        receive(rights.guarantee(3, 300_000));
        return stock;
    }

    protected ActId sell(SignedRight stock, long from, long units) {
        ActId act = journal.nextAct();
        add(act, SampleRights.opened(units));
        add(act, new Entry.PaymentAnswered(PaymentState.APPROVED, "ref"));
        add(act, rights.sold(act, stock, new RightId(1, 2), from, units));
        return act;
    }

    @Test
    void entriesAreChainedFromTheFirst() {
        assertThat(journal.chain()).isEqualTo(Chain.begin(SampleSite.SITE, 1));
        SignedEntry first = add(rights.joined());
        SignedEntry second = receiveEntry();
        assertThat(first.header().number()).isEqualTo(1);
        assertThat(second.header().previous()).isEqualTo(first.hash());
        assertThat(first.hash()).isEqualTo(Chain.hash(first.payload()));
        reopen();
        assertThat(journal.chain().number()).isEqualTo(2);
        assertThat(journal.chain().head()).isEqualTo(second.hash());
    }

    private SignedEntry receiveEntry() {
        return add(new Entry.RightReceived(rights.stock(1, 0, 100)));
    }

    @Test
    void timesAreOfMicroseconds() {
        assertThat(add(rights.joined()).header().at())
                .isEqualTo(SampleSite.OPENING.plusNanos(123_456_000));
    }

    @Test
    void anActThatIsNotTheNextIsNotOpened() {
        prepared();
        Chain before = journal.chain();
        ActId skipped = new ActId(SampleSite.SITE, 1, 9);
        assertThatThrownBy(() -> add(skipped, SampleRights.opened(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(journal.chain()).isEqualTo(before);
        assertThat(journal.view().act(skipped)).isEmpty();
    }

    @Test
    void aMiddleEntryOpensNoActOfItsOwn() {
        SignedRight stock = prepared();
        ActId sale = sell(stock, 0, 1);
        ActId middle = new ActId(sale.site(), 1, sale.sequence() + 1);
        assertThat(journal.entriesOf(middle)).isEmpty();
        assertThatThrownBy(() -> add(middle, new Entry.PaperPrinted(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void severalEntriesAreOneTransaction() {
        prepared();
        ActId act = journal.nextAct();
        Chain before = journal.chain();
        // The second one cannot be: its units are not lent.
        SignedRight stranger = rights.stock(1, 0, 100);
        assertThatThrownBy(
                        () ->
                                journal.append(
                                        List.of(
                                                new Draft(
                                                        act,
                                                        SampleRights.opened(1),
                                                        Actor.CUSTOMER),
                                                new Draft(
                                                        act,
                                                        rights.sold(
                                                                act,
                                                                stranger,
                                                                new RightId(1, 2),
                                                                500,
                                                                1),
                                                        Actor.CUSTOMER))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(journal.chain()).isEqualTo(before);
        assertThat(journal.view().act(act)).isEmpty();
        assertThat(journal.nextAct()).isEqualTo(act);
        reopen();
        assertThat(journal.chain()).isEqualTo(before);
        assertThat(journal.view().act(act)).isEmpty();
    }

    @Test
    void aSaleTakesItsUnitsAndItsLimit() {
        SignedRight stock = prepared();
        ActId sale = sell(stock, 0, 10);
        reopen();
        assertThat(journal.view().stock(stock.right().id()).orElseThrow().remaining())
                .isEqualTo(UnitRanges.of(new UnitRange(10, 100)));
        assertThat(journal.view().limits().getFirst().remaining()).isEqualTo(Won.of(300_000));
        assertThat(journal.view().act(sale).orElseThrow().stage()).isEqualTo(ActStage.DONE);
        assertThat(journal.view().act(sale).orElseThrow().order().orElseThrow().units())
                .isEqualTo(10);
        assertThat(journal.view().day(DAY).soldFace()).isEqualTo(Won.of(100_000));
        assertThat(journal.view().day(DAY).paid()).isEqualTo(Won.of(93_000));
        assertThat(journal.entriesOf(sale)).hasSize(3);
        assertThat(journal.entriesOf(sale).getLast().entry()).isInstanceOf(Entry.VoucherSold.class);
    }

    @Test
    void aRepeatedGrantChangesNothing() {
        SignedRight stock = prepared();
        sell(stock, 0, 10);
        receive(stock);
        assertThat(journal.view().stock(stock.right().id()).orElseThrow().remaining().size())
                .isEqualTo(90);
        assertThat(journal.view().stocks()).hasSize(1);
    }

    @Test
    void aRightUsedUpIsKeptAndNoLongerListed() {
        SignedRight stock = prepared();
        add(new Entry.StockReturned(new RightId(1, 1), UnitRanges.of(new UnitRange(0, 100))));
        add(new Entry.LimitReturned(new RightId(1, 2), Won.of(400_000)));
        reopen();
        assertThat(journal.view().stocks()).isEmpty();
        assertThat(journal.view().stock(stock.right().id())).isPresent();
        assertThat(journal.view().limits()).isEmpty();
        assertThat(journal.view().limit(new RightId(1, 2))).isPresent();
        assertThat(journal.view().guarantees()).hasSize(1);
    }

    @Test
    void openActsAndOwedPapersAreListed() {
        SignedRight stock = prepared();
        ActId sold = sell(stock, 0, 1);
        ActId open = journal.nextAct();
        add(open, SampleRights.opened(2));
        reopen();
        assertThat(journal.view().openActs()).extracting(row -> row.act()).containsExactly(open);
        assertThat(journal.view().paperOwed()).extracting(row -> row.act()).containsExactly(sold);
        assertThat(journal.view().latestActs(5))
                .extracting(row -> row.act())
                .containsExactly(open, sold);
        add(sold, new Entry.PaperPrinted(0));
        assertThat(journal.view().paperOwed()).isEmpty();
        assertThat(journal.view().act(sold).orElseThrow().copies()).isEqualTo(1);
    }

    @Test
    void anAcceptanceConsumesTheGuaranteeAndTheVersion() {
        prepared();
        VoucherNumber voucher = VoucherNumber.of(1, 42);
        ActId act = journal.nextAct();
        add(act, rights.accepted(act, new RightId(1, 3), voucher, 30_000, 70_000));
        reopen();
        assertThat(journal.view().guarantees().getFirst().remaining()).isEqualTo(Won.of(270_000));
        assertThat(journal.view().acceptedHere(voucher)).isEqualTo(Won.of(30_000));
        assertThat(journal.view().usedAt(voucher, SampleRights.firstVersion())).isPresent();
        assertThat(journal.view().usedAt(voucher, new SlipVersion(act))).isEmpty();
        assertThat(journal.view().act(act).orElseThrow().version())
                .contains(SampleRights.firstVersion());
        assertThat(journal.view().act(act).orElseThrow().byGuarantee()).isTrue();
    }

    @Test
    void wrongPinsAreCountedUntilARightOne() {
        add(new Entry.PinTried(SampleSite.MEMBER, false));
        add(new Entry.PinTried(SampleSite.MEMBER, false));
        reopen();
        assertThat(journal.view().wrongPins(SampleSite.MEMBER)).isEqualTo(2);
        add(new Entry.PinTried(SampleSite.MEMBER, true));
        assertThat(journal.view().wrongPins(SampleSite.MEMBER)).isZero();
    }

    @Test
    void aDayWithActsIsOpenUntilItIsClosed() {
        SignedRight stock = prepared();
        assertThat(journal.view().openDays()).isEmpty();
        sell(stock, 0, 1);
        reopen();
        assertThat(journal.view().openDays()).containsExactly(DAY);
        add(new Entry.DayClosed(DAY, 1, Won.of(10_000), Won.of(9_300), 0, Won.ZERO, Won.ZERO, 0));
        reopen();
        assertThat(journal.view().openDays()).isEmpty();
        assertThat(journal.view().day(DAY).sales()).isEqualTo(1);
    }

    @Test
    void everyEntryWaitsUntilItIsSettledOnce() {
        SignedRight stock = prepared();
        sell(stock, 0, 10);
        assertThat(journal.waiting(1, 100)).extracting(RawEntry::number).hasSize(7);
        assertThat(journal.waiting(3, 2)).extracting(RawEntry::number).containsExactly(3L, 4L);
        assertThat(journal.backlog().amount()).isEqualTo(Won.of(100_000));
        assertThat(journal.backlog().oldest()).isPresent();

        journal.settle(
                List.of(
                        new Settlement(1, new Delivery.Acknowledged()),
                        new Settlement(2, new Delivery.Refused("signature"))));
        journal.settle(List.of(new Settlement(2, new Delivery.Acknowledged())));
        reopen();
        assertThat(journal.waiting(1, 100)).extracting(RawEntry::number).hasSize(5);
        assertThat(journal.backlog().waiting()).isEqualTo(5);
        assertThat(journal.backlog().refused()).isEqualTo(1);
        journal.settle(
                journal.waiting(1, 100).stream()
                        .map(raw -> new Settlement(raw.number(), new Delivery.Acknowledged()))
                        .toList());
        assertThat(journal.backlog().waiting()).isZero();
        assertThat(journal.backlog().oldest()).isEmpty();
        assertThat(journal.backlog().amount()).isEqualTo(Won.ZERO);
    }

    /** An issuer that lost what it acknowledged gets it again, and nothing before. */
    @Test
    void whatTheIssuerLostWaitsAgain() {
        prepared();
        assertThat(journal.settledThrough()).isZero();
        journal.settle(
                List.of(
                        new Settlement(1, new Delivery.Acknowledged()),
                        new Settlement(2, new Delivery.Acknowledged()),
                        new Settlement(3, new Delivery.Refused("for a reason"))));
        reopen();
        assertThat(journal.settledThrough()).isEqualTo(3);
        journal.deliverAgain(1);
        reopen();
        assertThat(journal.settledThrough()).isEqualTo(1);
        assertThat(journal.waiting(1, 10)).extracting(RawEntry::number).containsExactly(2L, 3L, 4L);
        assertThat(journal.backlog().waiting()).isEqualTo(3);
        assertThat(journal.backlog().refused()).isZero();
        journal.settle(List.of(new Settlement(2, new Delivery.Acknowledged())));
        assertThat(journal.settledThrough()).isEqualTo(2);
    }

    @Test
    void whatTheIssuerToldIsKept() {
        assertThat(bulletin.policyVersion()).isZero();
        assertThat(bulletin.profile()).isEmpty();
        assertThat(bulletin.listAsOf()).isEmpty();
        bulletin.take(SampleSite.firstNews());
        bulletin.take(
                SampleSite.news(
                        2,
                        List.of(),
                        true,
                        Optional.of(SampleSite.policy(2)),
                        List.of(SampleSite.series(2)),
                        List.of()));
        reopen();
        assertThat(bulletin.policy()).contains(SampleSite.policy(2));
        assertThat(bulletin.series()).containsExactly(SampleSite.series(1), SampleSite.series(2));
        assertThat(bulletin.profile()).contains(SampleSite.profile());
        assertThat(bulletin.listVersion()).isEqualTo(2);
        assertThat(bulletin.listAsOf()).contains(SampleSite.OPENING.plusSeconds(2));
        assertThat(add(rights.joined()).header().policyVersion()).isEqualTo(2);
    }

    @Test
    void theEarliestTimeAtWhichAPaperWasUsedUpIsKept() {
        VoucherNumber voucher = VoucherNumber.of(1, 7);
        SlipVersion version = SampleRights.firstVersion();
        Instant early = SampleSite.OPENING.minusSeconds(60);
        Instant late = SampleSite.OPENING.plusSeconds(60);
        for (Instant at : List.of(late, early, late)) {
            bulletin.take(
                    SampleSite.news(
                            1,
                            List.of(new UsedVersion(voucher, version, at)),
                            true,
                            Optional.empty(),
                            List.of(),
                            List.of()));
        }
        reopen();
        assertThat(journal.view().usedAt(voucher, version)).contains(early);
    }

    @Test
    void thereIsRoomOnTheDisk() {
        assertThat(journal.spaceLow()).isFalse();
    }
}
