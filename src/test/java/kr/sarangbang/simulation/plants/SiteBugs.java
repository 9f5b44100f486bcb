package kr.sarangbang.simulation.plants;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.journal.ClockQuality;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.port.Bulletin;
import kr.sarangbang.port.Reply;
import kr.sarangbang.port.SiteClock;

/** What a site believes, and what it makes of the issuer's silence. */
final class SiteBugs {
    private SiteBugs() {}

    static List<Plant> all() {
        return List.of(
                clockFloorIgnored(),
                bulletin(
                        "list-age-ignored",
                        "rule 12",
                        "A terminal takes its list of used versions for new, however old it is.",
                        SiteBugs::alwaysFresh),
                bulletin(
                        "wrong-district-accepted",
                        "rule 12",
                        "A shop takes vouchers of a district that is not its own.",
                        SiteBugs::inJongno),
                view(
                        "used-list-ignored",
                        "rule 12",
                        "A terminal accepts what its list of used versions names.",
                        SiteBugs::nothingUsed),
                view(
                        "owed-paper-forgotten",
                        "rule 18",
                        "A site forgets papers that did not come out.",
                        SiteBugs::nothingOwed),
                Bug.named("any-pin-passes", "rule 6a", "A site sells to whoever types four digits.")
                        .site(Parts.pins((verifier, pin) -> true)),
                Bug.named(
                                "refund-decided-by-the-site",
                                "H4",
                                "A site refunds by itself when the issuer does not answer.")
                        .site(SiteBugs::refunding),
                line(
                        "silence-taken-for-acknowledged",
                        "rule 19",
                        "A site takes entries for delivered that got no answer.",
                        SiteBugs::acknowledged),
                line(
                        "enrolment-number-thrown-away",
                        "rule 6",
                        "A site throws away the member number that comes with an answer.",
                        SiteBugs::numberless));
    }

    private static Plant view(
            String name, String hole, String sentence, UnaryOperator<SiteView> front) {
        return Bug.named(name, hole, sentence).view(front);
    }

    private static Plant bulletin(
            String name, String hole, String sentence, UnaryOperator<Bulletin> front) {
        return Bug.named(name, hole, sentence).site(Parts.bulletin(front));
    }

    /** What a site takes a reply for. */
    private interface Hearing {
        Reply heard(Request request, Reply reply);
    }

    private static Plant line(String name, String hole, String sentence, Hearing hearing) {
        return Bug.named(name, hole, sentence)
                .site(
                        place ->
                                Parts.withIssuer(
                                        place,
                                        new PassingIssuer(place.issuer()) {
                                            @Override
                                            Reply heard(Request request, Reply reply) {
                                                return hearing.heard(request, reply);
                                            }
                                        }));
    }

    private static Plant clockFloorIgnored() {
        return Bug.named(
                        "clock-floor-ignored",
                        "rule 26",
                        "A site trusts its clock, whatever the issuer said of it.")
                .site(
                        Parts.clock(
                                real ->
                                        new SiteClock() {
                                            @Override
                                            public Instant now() {
                                                return real.now();
                                            }

                                            @Override
                                            public ClockQuality quality() {
                                                return ClockQuality.ANCHORED;
                                            }
                                        }));
    }

    private static Bulletin alwaysFresh(Bulletin real) {
        return new PassingBulletin(real) {
            @Override
            public Optional<Instant> listAsOf() {
                return super.listAsOf().map(asOf -> Instant.parse("2099-01-01T00:00:00Z"));
            }
        };
    }

    private static Bulletin inJongno(Bulletin real) {
        return new PassingBulletin(real) {
            @Override
            public Optional<SiteProfile> profile() {
                return super.profile()
                        .map(
                                own ->
                                        new SiteProfile(
                                                own.site(),
                                                own.role(),
                                                own.name(),
                                                Optional.of(District.JONGNO),
                                                own.category(),
                                                own.closed(),
                                                own.blocked(),
                                                own.writtenOff(),
                                                own.promiseRoom()));
            }
        };
    }

    private static SiteView nothingUsed(SiteView real) {
        return new PassingView(real) {
            @Override
            public Optional<Instant> usedAt(VoucherNumber number, SlipVersion version) {
                return Optional.empty();
            }
        };
    }

    private static SiteView nothingOwed(SiteView real) {
        return new PassingView(real) {
            @Override
            public List<ActRow> paperOwed() {
                return List.of();
            }
        };
    }

    /** Unused, for the price paid: the most that nobody could find wrong. */
    private static Workplace refunding(Workplace place) {
        return Parts.withIssuer(
                place,
                new PassingIssuer(place.issuer()) {
                    @Override
                    Reply heard(Request request, Reply reply) {
                        if (reply instanceof Reply.Answered
                                || !(request instanceof Request.Decide decide)) {
                            return reply;
                        }
                        return place.journal().entries(decide.entry().number(), 1).stream()
                                .map(signed -> signed.entry())
                                .filter(Entry.RefundAsked.class::isInstance)
                                .map(Entry.RefundAsked.class::cast)
                                .findFirst()
                                .flatMap(asked -> granted(place, asked))
                                .orElse(reply);
                    }
                });
    }

    private static Optional<Reply> granted(Workplace place, Entry.RefundAsked asked) {
        if (!(place.slips().read(asked.presented()) instanceof SlipReading.Genuine genuine)) {
            return Optional.empty();
        }
        return place.bulletin()
                .series(asked.number().seriesNumber())
                .map(series -> series.price(genuine.slip().balance()))
                .map(price -> new Decision.RefundGranted(price, PaymentMeans.CASH))
                .map(decision -> new Reply.Answered(new Answer.DecidedAct(decision)));
    }

    private static Reply acknowledged(Request request, Reply reply) {
        if (reply instanceof Reply.Answered || !(request instanceof Request.Deliver deliver)) {
            return reply;
        }
        List<Answer.Disposition> all =
                deliver.entries().stream()
                        .map(
                                entry ->
                                        new Answer.Disposition(
                                                entry.number(), Optional.empty(), Optional.empty()))
                        .toList();
        return new Reply.Answered(
                new Answer.Delivered(all, deliver.entries().getLast().number(), Optional.empty()));
    }

    private static Reply numberless(Request request, Reply reply) {
        if (!(reply instanceof Reply.Answered answered)
                || !(answered.answer() instanceof Answer.Delivered delivered)) {
            return reply;
        }
        List<Answer.Disposition> without =
                delivered.entries().stream()
                        .map(
                                one ->
                                        new Answer.Disposition(
                                                one.number(), one.refused(), Optional.empty()))
                        .toList();
        return new Reply.Answered(
                new Answer.Delivered(without, delivered.bookedThrough(), delivered.needFrom()));
    }
}
