package kr.sarangbang.ui.kiosk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kr.sarangbang.application.KeptCash.Kept;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.TicketOutcome;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.ui.Outcomes;
import kr.sarangbang.ui.Tickets;
import kr.sarangbang.ui.kiosk.buy.PayWay;
import kr.sarangbang.ui.kiosk.buy.ProblemScreen;
import kr.sarangbang.ui.kiosk.line.TicketScreen.Came;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.Screens;

/** The problem screens. */
public final class ProblemGallery {
    private static final Ticket WIDE = Tickets.waiting(2_888, Promise.STOCK_HELD);

    private ProblemGallery() {}

    /** Every problem that an outcome of a sale leads to, with money inside and without. */
    public static Map<String, Function<Screens, Screen>> all() {
        var all = new LinkedHashMap<String, Function<Screens, Screen>>();
        int number = 0;
        for (SaleOutcome outcome : Outcomes.sales()) {
            for (Won inside : List.of(Won.ZERO, Won.of(45_000))) {
                String name = "ke-" + number++ + "-" + outcome.getClass().getSimpleName();
                if (new Caught().of(new Catalogue(Language.KOREAN), outcome, inside).isPresent()) {
                    all.put(name, s -> problem(s, outcome, inside));
                }
            }
        }
        for (TicketOutcome outcome : Outcomes.tickets(WIDE)) {
            String name = "kn-" + number++ + "-" + outcome.getClass().getSimpleName();
            if (new Caught().of(new Catalogue(Language.KOREAN), outcome).isPresent()) {
                all.put(
                        name,
                        s -> {
                            var screen = s.open(() -> new ProblemScreen(s.catalogue()));
                            screen.show(new Caught().of(s.catalogue(), outcome).orElseThrow());
                            return screen;
                        });
            }
        }
        Won kept = Won.of(57_000);
        for (Kept one :
                List.of(
                        claimed(kept, new PaperResult.Printed()),
                        claimed(kept, new PaperResult.Unsure()),
                        new Kept.Uncertain(Outcomes.ACT, kept))) {
            String name = "ke-" + number++ + "-" + one.getClass().getSimpleName();
            all.put(
                    name,
                    s -> {
                        var screen = s.open(() -> new ProblemScreen(s.catalogue()));
                        screen.show(new Caught().of(s.catalogue(), one).orElseThrow());
                        return screen;
                    });
        }
        return all;
    }

    private static Kept claimed(Won amount, PaperResult paper) {
        return new Kept.Claimed(Outcomes.ACT, amount, Optional.of(paper));
    }

    private static Screen problem(Screens s, SaleOutcome outcome, Won inside) {
        var screen = s.open(() -> new ProblemScreen(s.catalogue()));
        screen.show(new Caught().of(s.catalogue(), outcome, inside).orElseThrow());
        return screen;
    }

    /** Keeps the problem that an outcome leads to. */
    private static final class Caught implements NumberEnd.Ways {
        private Optional<ProblemScreen.View> view = Optional.empty();

        Optional<ProblemScreen.View> of(Catalogue words, SaleOutcome outcome, Won inside) {
            new SaleEnd(words, this).show(outcome, PayWay.CASH, inside);
            return view;
        }

        Optional<ProblemScreen.View> of(Catalogue words, Kept kept) {
            new SaleEnd(words, this).kept(kept, () -> {});
            return view;
        }

        Optional<ProblemScreen.View> of(Catalogue words, TicketOutcome outcome) {
            new NumberEnd(words, this).show(outcome);
            return view;
        }

        @Override
        public void ticket(Ticket ticket, Came came) {}

        @Override
        public void done(SaleOutcome.Sold sold) {}

        @Override
        public void problem(ProblemScreen.View shown) {
            view = Optional.of(shown);
        }

        @Override
        public void pinAgain() {}

        @Override
        public void moreCash(Won missing) {}

        @Override
        public void callStaff() {}

        @Override
        public void leave() {}

        @Override
        public void otherAmount() {}

        @Override
        public void otherSeries() {}

        @Override
        public void payAgain() {}

        @Override
        public void payCash() {}

        @Override
        public void forStaff() {}

        @Override
        public void notice(ProblemScreen.View shown) {
            view = Optional.of(shown);
        }

        @Override
        public boolean takesCash() {
            return true;
        }

        @Override
        public String telephone() {
            return "02-000-0000";
        }
    }
}
