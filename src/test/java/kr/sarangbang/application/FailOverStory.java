package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.host.application.IssuerOffice;
import kr.sarangbang.host.report.IssuerReport;
import kr.sarangbang.port.Reply;

/** A kiosk, two shops and an issuer whose books may be set back. */
abstract class FailOverStory {
    final Town town = new Town();
    final Site kiosk = town.kiosk;
    final Site shop = town.shop();
    final Site other = town.otherShop();

    final TownIssuer issuer = town.issuer;

    IssuerOffice.Epoch begin() {
        return done(issuer.office().beginEpoch("officer 1", "an image was put back"));
    }

    static <T> T done(IssuerOffice.Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(IssuerOffice.Outcome.Done.class);
        return ((IssuerOffice.Outcome.Done<T>) outcome).result();
    }

    static Reply ask(Site site, Request request) {
        return site.place().issuer().ask(request);
    }

    static Answer answer(Site site, Request request) {
        return ((Reply.Answered) ask(site, request)).answer();
    }

    List<String> findings() {
        return issuer.report().exceptions().stream()
                .map(IssuerReport.OfException::kind)
                .distinct()
                .sorted()
                .toList();
    }

    void everybodyComesOnline() {
        kiosk.comeOnline();
        shop.comeOnline();
        other.comeOnline();
    }

    /** Units of series 1 that sites hold by rights, each once. */
    UnitRanges unitsAtSites(Site... sites) {
        UnitRanges all = UnitRanges.NONE;
        for (Site site : sites) {
            for (Entry.RightReceived received : site.entries(Entry.RightReceived.class)) {
                if (received.right().right() instanceof StockRight stock
                        && stock.seriesNumber() == 1) {
                    assertThat(all.overlaps(stock.units())).isFalse();
                    all = all.plus(stock.units());
                }
            }
        }
        return all;
    }

    static void moreStock(Site site, long won) {
        new RequestRights(site.place()).stock(1, Won.of(won));
    }

    /** What the books must say again, whoever delivers first. */
    record Sums(TreeMap<String, Long> accounts, long sold, boolean balanced) {}

    Sums sums() {
        IssuerReport report = issuer.report();
        return new Sums(
                new TreeMap<>(report.accounts()),
                report.series().getFirst().sold(),
                report.balanced());
    }

    static Slip next(RedemptionOutcome outcome) {
        return ((RedemptionOutcome.Redeemed) outcome).next().orElseThrow();
    }

    List<Right> grantsAfter(int epoch) {
        return kiosk.entries(Entry.RightReceived.class).stream()
                .map(received -> received.right().right())
                .filter(right -> right.id().epoch() > epoch)
                .toList();
    }

    static kr.sarangbang.domain.member.MemberNumber told(Site site) {
        return site.entries(Entry.EnrolmentConfirmed.class).getLast().member();
    }
}
