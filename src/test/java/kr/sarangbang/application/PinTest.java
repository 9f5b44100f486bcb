package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.SeriesId;
import org.junit.jupiter.api.Test;

/** Who buys with a paper and a PIN (rule 6a). */
final class PinTest {
    private final Town town = new Town();
    private final Site kiosk = town.kiosk;
    private final MemberNumber member = homeMember(town);

    /** At home at the kiosk, with the PIN 1234. */
    static MemberNumber homeMember(Town town) {
        MemberNumber member =
                town.issuer.member(
                        "with a PIN", 1950, Optional.of(town.kiosk.id), Optional.of("1234"));
        town.kiosk.comeOnline();
        return member;
    }

    static SaleRequest withPin(Site kiosk, MemberNumber member, String digits) {
        return new SaleRequest(
                member,
                new Presence.Pin(digits),
                new SeriesId("open"),
                Won.of(10_000),
                PaymentMeans.CARD,
                Won.of(10_000),
                Actor.CUSTOMER);
    }

    private SaleOutcome tryPin(String digits) {
        return kiosk.sell(withPin(kiosk, member, digits));
    }

    private List<Boolean> journalled() {
        return kiosk.entries(Entry.PinTried.class).stream().map(Entry.PinTried::right).toList();
    }

    @Test
    void rightPinSellsWithoutALine() {
        kiosk.lineDown();
        assertThat(tryPin("1234")).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(journalled()).isEmpty();
    }

    @Test
    void everyWrongTryIsInTheJournalAndCountsDown() {
        kiosk.lineDown();
        for (int left = 4; left >= 0; left--) {
            assertThat(tryPin("0000")).isEqualTo(new SaleOutcome.WrongPin(left));
        }
        assertThat(journalled()).containsExactly(false, false, false, false, false);
    }

    @Test
    void afterFiveWrongTriesTheRightPinIsNoLongerTried() {
        kiosk.lineDown();
        for (int i = 0; i < 5; i++) {
            tryPin("0000");
        }
        assertThat(tryPin("1234")).isEqualTo(new SaleOutcome.WrongPin(0));
        assertThat(journalled()).hasSize(5);
        assertThat(kiosk.entries(Entry.SaleOpened.class)).isEmpty();
    }

    @Test
    void fourWrongTriesAndARightOneBeginAnew() {
        kiosk.lineDown();
        for (int i = 0; i < 4; i++) {
            tryPin("0000");
        }
        assertThat(tryPin("1234")).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(journalled()).containsExactly(false, false, false, false, true);
        assertThat(tryPin("0000")).isEqualTo(new SaleOutcome.WrongPin(4));
    }

    @Test
    void triesSurviveAPowerCut() {
        kiosk.lineDown();
        for (int i = 0; i < 5; i++) {
            tryPin("0000");
        }
        kiosk.restart();
        kiosk.resume();
        assertThat(tryPin("1234")).isEqualTo(new SaleOutcome.WrongPin(0));
    }

    @Test
    void wrongPinAsksForNoMoneyAndGivesBackWhatWasBorrowed() {
        MemberNumber away = town.issuer.member("away", 1950, Optional.empty(), Optional.of("1234"));
        SaleOutcome outcome = kiosk.sell(withPin(kiosk, away, "0000"));
        assertThat(outcome).isEqualTo(new SaleOutcome.WrongPin(4));
        assertThat(kiosk.effects.of("pay")).isEmpty();
        assertThat(kiosk.entries(Entry.LimitReturned.class))
                .singleElement()
                .satisfies(back -> assertThat(back.amount()).isEqualTo(Won.of(10_000)));
    }

    @Test
    void noPinStandsInAnyEntry() {
        tryPin("7391");
        assertThat(kiosk.store.entries().toString()).doesNotContain("7391");
    }

    @Test
    void aCardNeedsNoPin() {
        kiosk.lineDown();
        for (int i = 0; i < 5; i++) {
            tryPin("0000");
        }
        assertThat(kiosk.sell(member, 10_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Sold.class);
    }
}
