package kr.sarangbang.ui.kiosk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.application.KeptCash.Kept;
import kr.sarangbang.application.NotesSale;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.application.desk.KioskDesk;
import kr.sarangbang.application.desk.KioskSight;
import kr.sarangbang.application.desk.NotesDesk;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.BirthYears;
import kr.sarangbang.domain.series.RefundRule;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.domain.series.SaleWindow;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.port.CashAcceptor.NoteResult;
import kr.sarangbang.port.Speaker;
import kr.sarangbang.ui.Outcomes;

/** A site and devices that do what a test says, and remember what they were asked. */
final class FakeKiosk implements KioskDesk {
    final List<SaleRequest> sold = new ArrayList<>();
    final List<SaleRequest> opened = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    Optional<SaleOutcome> refusedAtTheSlot = Optional.empty();
    Won stuck = Won.ZERO;

    /** What became of the paper of a claim; empty where the machine says nothing. */
    Optional<PaperResult> claimPaper = Optional.of(new PaperResult.Printed());

    boolean change = true;
    Won missing = Won.ZERO;
    boolean lineUp = true;
    boolean slotReady = true;
    boolean slotAsksItself;
    boolean notesReady = true;
    Optional<Obstacle> obstacle = Optional.empty();
    SaleGate gate = new SaleGate.Open();
    Won most = Won.of(400_000);

    /** What is sold beside the first series. */
    List<Series> others = List.of();

    SaleOutcome outcome = new SaleOutcome.UnknownMember();
    Optional<PaperResult> again = Optional.of(new PaperResult.Printed());
    Optional<Consumer<CardReading>> cards = Optional.empty();
    Optional<Runnable> slot = Optional.empty();
    Optional<Consumer<NoteResult>> notes = Optional.empty();
    boolean light;

    static Series series() {
        return new Series(
                new SeriesId("demo"),
                1,
                "서울사랑상품권",
                Scope.CITY,
                Won.of(100_000_000),
                Won.of(10_000),
                1_000,
                List.of(
                        new SaleWindow(
                                Instant.parse("2022-01-01T00:00:00Z"),
                                Instant.parse("2032-01-01T00:00:00Z"),
                                BirthYears.EVERYONE)),
                5,
                new RefundRule(6_000));
    }

    @Override
    public KioskSight sight() {
        var all = new ArrayList<KioskSight.OnSale>();
        all.add(new KioskSight.OnSale(series(), gate, most, true));
        others.forEach(other -> all.add(new KioskSight.OnSale(other, gate, most, true)));
        return new KioskSight("아현동 주민센터", lineUp, 3, "02-000-0000", obstacle, all);
    }

    @Override
    public Supplier<SaleOutcome> draft(SaleRequest request) {
        return () -> {
            sold.add(request);
            return outcome;
        };
    }

    @Override
    public NotesDesk.Opening openNotes(SaleRequest request) {
        if (refusedAtTheSlot.isPresent()) {
            return new NotesDesk.Opening.Refused(refusedAtTheSlot.get());
        }
        opened.add(request);
        return new NotesDesk.Opening.Open(new Slot(series().price(request.face())));
    }

    /** A sale for notes; what is not used comes back, if the machine does as it should. */
    private final class Slot implements NotesDesk {
        private final Won price;
        private Won inserted = Won.ZERO;
        private boolean over;

        Slot(Won price) {
            this.price = price;
        }

        @Override
        public NotesSale.Note insert(Won note) {
            if (over) {
                said.add("back " + note);
                return new NotesSale.Note.NotWanted(note, Optional.empty());
            }
            inserted = inserted.plus(note);
            return new NotesSale.Note.Counted(inserted, price.minusOrZero(inserted));
        }

        @Override
        public NotesSale.Finished finish() {
            over = true;
            said.add("finished for " + inserted);
            Won back = outcome instanceof SaleOutcome.Sold ? inserted.minus(price) : inserted;
            return new NotesSale.Finished(outcome, back.minus(stuck), kept());
        }

        @Override
        public NotesSale.Finished leave() {
            over = true;
            said.add("back " + inserted);
            return new NotesSale.Finished(
                    new SaleOutcome.PaymentCancelled(), inserted.minusOrZero(stuck), kept());
        }

        private Optional<Kept> kept() {
            return stuck.isZero()
                    ? Optional.empty()
                    : claimPaper.isPresent()
                            ? Optional.of(new Kept.Claimed(Outcomes.ACT, stuck, claimPaper))
                            : Optional.of(new Kept.Uncertain(Outcomes.ACT, stuck));
        }
    }

    @Override
    public Optional<PaperResult> printAgain(ActId act) {
        said.add("print again");
        return again;
    }

    KioskDevices devices() {
        return new KioskDevices(
                seen -> {
                    cards = Optional.of(seen);
                    // Only its own: a later one may listen already, as with the real reader.
                    return () -> cards = cards.filter(ear -> !ear.equals(seen));
                },
                new KioskDevices.CardSlot() {
                    @Override
                    public boolean ready() {
                        return slotReady;
                    }

                    @Override
                    public boolean asksItself() {
                        return slotAsksItself;
                    }

                    @Override
                    public KioskDevices.Ear listen(Runnable inserted) {
                        slot = Optional.of(inserted);
                        return () -> slot = Optional.empty();
                    }
                },
                new KioskDevices.Notes() {
                    @Override
                    public boolean ready() {
                        return notesReady;
                    }

                    @Override
                    public boolean givesChange() {
                        return change;
                    }

                    @Override
                    public KioskDevices.Ear listen(Won still, Consumer<NoteResult> seen) {
                        missing = still;
                        notes = Optional.of(seen);
                        return () -> {
                            if (notes.filter(seen::equals).isPresent()) {
                                notes = Optional.empty();
                            }
                        };
                    }
                },
                new KioskDevices.StaffLight() {
                    @Override
                    public void on() {
                        light = true;
                    }

                    @Override
                    public void off() {
                        light = false;
                    }

                    @Override
                    public boolean there() {
                        return true;
                    }
                },
                speaker());
    }

    private Speaker speaker() {
        return new Speaker() {
            @Override
            public void play(Sound sound) {
                said.add(sound.name());
            }

            @Override
            public void say(String sentence) {
                said.add(sentence);
            }

            @Override
            public void stop() {}
        };
    }
}
