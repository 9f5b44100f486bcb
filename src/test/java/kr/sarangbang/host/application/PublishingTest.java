package kr.sarangbang.host.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Published;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.exchange.StoppedSite;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.LostCards;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.voucher.Slip;
import org.junit.jupiter.api.Test;

/**
 * Goal: however long the lists of used papers and lost cards are, a site that asks on hears each
 * once and none twice. Method: more lost cards than one answer carries, papers used in between.
 */
class PublishingTest {
    private static final int LOST = Published.MOST_LOST + 20;

    private final Town town = new Town();

    private Published since(long version) {
        return ((Answer.News) town.a.hand().ask(new Request.News(0, version))).published();
    }

    private List<MemberNumber> loseMany() {
        var members = new ArrayList<MemberNumber>();
        for (int i = 0; i < LOST; i++) {
            MemberNumber member =
                    done(
                            town.issuer
                                    .office()
                                    .addMember(
                                            "loses " + i,
                                            1960,
                                            Optional.empty(),
                                            Optional.empty()));
            done(town.issuer.office().loseCards(member));
            members.add(member);
            if (i % 150 == 0) {
                town.redeem(town.a, sold(), 10_000);
            }
        }
        return members;
    }

    private Slip sold() {
        Slip slip = town.sell(1);
        town.kiosk.deliver();
        return slip;
    }

    private static <T> T done(IssuerOffice.Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(IssuerOffice.Outcome.Done.class);
        return ((IssuerOffice.Outcome.Done<T>) outcome).result();
    }

    @Test
    void aListThatWasCutGoesOnWhereItWasCut() {
        List<MemberNumber> members = loseMany();
        Published first = since(0);
        assertThat(first.complete()).isFalse();
        assertThat(first.lostCards()).hasSize(Published.MOST_LOST);
        Published second = since(first.listVersion());
        assertThat(second.complete()).isTrue();
        var heard = new ArrayList<MemberNumber>();
        List.of(first, second)
                .forEach(news -> news.lostCards().forEach(lost -> heard.add(lost.member())));
        assertThat(heard).containsExactlyElementsOf(members);
        var used = new ArrayList<>(first.used());
        used.addAll(second.used());
        assertThat(new HashSet<>(used)).hasSize(4);
        assertThat(used).hasSize(4);
        assertThat(since(second.listVersion()).lostCards()).isEmpty();
    }

    private void block(String site, String reason, Optional<Instant> from) {
        done(
                town.issuer
                        .office()
                        .setSite(
                                new SiteId(site),
                                new IssuerOffice.SiteChange(
                                        false,
                                        Optional.of(reason),
                                        from,
                                        Optional.empty(),
                                        Map.of())));
    }

    @Test
    void aStoppedTerminalIsToldOnceWithItsTimeAndAgainWhenThatChanges() {
        Instant stolen = town.now().minus(Duration.ofHours(3));
        block("K", "stolen", Optional.of(stolen));
        Published first = since(0);
        assertThat(first.stopped())
                .containsExactly(new StoppedSite(new SiteId("K"), Optional.of(stolen)));
        assertThat(since(first.listVersion()).stopped()).isEmpty();
        block("K", "stolen at noon", Optional.empty());
        assertThat(since(first.listVersion()).stopped()).isEmpty();
        block("K", "", Optional.empty());
        Published again = since(first.listVersion());
        assertThat(again.stopped())
                .containsExactly(new StoppedSite(new SiteId("K"), Optional.empty()));
        block("K", "lost", Optional.empty());
        assertThat(since(again.listVersion()).stopped())
                .containsExactly(new StoppedSite(new SiteId("K"), Optional.of(town.now())));
    }

    @Test
    void moreStoppedTerminalsThanOneAnswerCarriesAreToldInTwo() {
        int sites = Published.MOST_STOPPED + 3;
        for (int i = 0; i < sites; i++) {
            town.issuer.site("X" + i, SiteRole.KIOSK);
            block("X" + i, "stolen", Optional.empty());
        }
        Published first = since(0);
        assertThat(first.complete()).isFalse();
        Published second = since(first.listVersion());
        assertThat(second.complete()).isTrue();
        var heard = new HashSet<SiteId>();
        first.stopped().forEach(stopped -> heard.add(stopped.site()));
        second.stopped().forEach(stopped -> heard.add(stopped.site()));
        assertThat(heard).hasSize(sites);
        assertThat(first.stopped().size() + second.stopped().size()).isEqualTo(sites);
    }

    @Test
    void aSecondReportIsToldAgain() {
        done(town.issuer.office().loseCards(town.member.number()));
        Published first = since(0);
        assertThat(first.lostCards()).hasSize(1);
        assertThat(since(first.listVersion()).lostCards()).isEmpty();
        town.pass(Duration.ofHours(1));
        LostCards again = done(town.issuer.office().loseCards(town.member.number()));
        assertThat(since(first.listVersion()).lostCards()).containsExactly(again);
    }
}
