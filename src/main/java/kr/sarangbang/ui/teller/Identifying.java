package kr.sarangbang.ui.teller;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.sarangbang.application.CardReading;
import kr.sarangbang.application.LimitAnswer;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.desk.KioskSight.OnSale;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.port.Speaker.Sound;
import kr.sarangbang.ui.teller.part.CustomerStrip;
import kr.sarangbang.ui.teller.sell.CustomerScreen;
import kr.sarangbang.ui.teller.sell.StartScreen;

/** Who is at the counter, and what they may still buy. FX thread only. */
final class Identifying {
    private final TellerFlow teller;
    private final TellerWords words;
    private final Selling selling;
    private final SaleAnswers answers;
    private final Function<String, Optional<MemberNumber>> memberPaper;

    /**
     * @param memberPaper reads what a scanner read from a member's paper
     */
    Identifying(
            TellerFlow teller,
            Selling selling,
            SaleAnswers answers,
            Function<String, Optional<MemberNumber>> memberPaper) {
        this.teller = teller;
        this.words = teller.words;
        this.selling = selling;
        this.answers = answers;
        this.memberPaper = memberPaper;
    }

    /** A member's paper was read, or another's. */
    boolean scanned(String code) {
        Optional<MemberNumber> member = memberPaper.apply(code);
        member.ifPresent(this::said);
        return member.isPresent();
    }

    void card(StartScreen start, CardReading reading) {
        switch (reading) {
            case CardReading.Proven proven -> {
                teller.devices.speaker().play(Sound.TOUCH);
                if (isTheOneWhoIsCalled(proven.member().member())) {
                    selling.visit().member = Optional.of(proven.member().member());
                    identified(new Presence.CardAnswered(proven.member()));
                }
            }
            case CardReading.NotAMemberCard other -> refuse(start, "start.otherCard");
            case CardReading.TakenAway away -> refuse(start, "start.takenAway");
            case CardReading.NoCard none -> {}
            case CardReading.ReaderOff off -> {}
        }
    }

    private void refuse(StartScreen start, String key) {
        teller.devices.speaker().play(Sound.REFUSED);
        start.tell(key);
    }

    /** A number proves nothing yet: an ID or a PIN does. */
    void said(MemberNumber member) {
        if (!selling.visit().reissues && !isSomethingOnSale()) {
            return;
        }
        if (!isTheOneWhoIsCalled(member)) {
            return;
        }
        selling.visit().member = Optional.of(member);
        askWho(false);
        if (!selling.visit().reissues) {
            askLimit();
        }
    }

    /** A number that this window has called is for its own holder and nobody else. */
    private boolean isTheOneWhoIsCalled(MemberNumber member) {
        Optional<Ticket> called = teller.calling().called();
        boolean another =
                !selling.visit().reissues
                        && called.flatMap(t -> t.wish().member())
                                .filter(holder -> !holder.equals(member))
                                .isPresent();
        if (another) {
            teller.tell("line.otherMember", called.orElseThrow().number());
        }
        return !another;
    }

    /** What the number is for is in the cart already. */
    private void fillIn(Ticket ticket) {
        int series = ticket.wish().seriesNumber();
        selling.visit()
                .serve(
                        ticket,
                        teller.sight().open().stream()
                                .map(OnSale::series)
                                .filter(s -> s.number() == series)
                                .findFirst());
    }

    /** The holder of the called number is asked to prove who the ticket says they are. */
    void ofTheTicket() {
        teller.calling().called().flatMap(t -> t.wish().member()).ifPresent(this::said);
    }

    private boolean isSomethingOnSale() {
        List<OnSale> open = teller.sight().open();
        if (open.isEmpty()) {
            teller.tell("start.nothingOnSale");
            return false;
        }
        if (selling.visit().series.isEmpty()) {
            selling.visit().series = Optional.of(open.getFirst().series());
        }
        return true;
    }

    void askWho(boolean again) {
        var screen =
                teller.screens.open(
                        () ->
                                new CustomerScreen(
                                        teller.screens.catalogue(),
                                        new CustomerScreen.Acts() {
                                            @Override
                                            public void idShown() {
                                                identified(new Presence.IdShown());
                                            }

                                            @Override
                                            public void pin(String digits) {
                                                identified(new Presence.Pin(digits));
                                            }

                                            @Override
                                            public void leave() {
                                                teller.next();
                                            }
                                        }));
        screen.show(new CustomerScreen.View(strip(), again));
        teller.stand(screen);
    }

    private void identified(Presence presence) {
        if (!selling.visit().reissues && !isSomethingOnSale()) {
            return;
        }
        selling.visit().presence = Optional.of(presence);
        if (!selling.visit().reissues) {
            teller.calling().called().ifPresent(this::fillIn);
        }
        if (selling.visit().reissues) {
            teller.reissuing().begin(selling.visit().who(), presence, strip());
            return;
        }
        selling.sell();
        if (selling.visit().limit.isEmpty()) {
            askLimit();
        }
    }

    void askLimit() {
        Visit asked = selling.visit();
        MemberNumber member = asked.who();
        Series series = asked.chosen();
        teller.ask(
                desk -> desk.limit(member, series),
                answer -> {
                    boolean same =
                            asked.equals(selling.visit())
                                    && asked.member.equals(Optional.of(member));
                    if (same) {
                        limitKnown(answer);
                    }
                });
    }

    private void limitKnown(LimitAnswer answer) {
        selling.visit().limit = Optional.of(answer);
        switch (answer) {
            case LimitAnswer.UnknownMember none ->
                    teller.trouble(answers.of(new SaleOutcome.UnknownMember(), teller.sight()));
            case LimitAnswer.MemberBlocked none ->
                    teller.trouble(answers.of(new SaleOutcome.MemberBlocked(), teller.sight()));
            case LimitAnswer.Left left -> drawLimit();
            case LimitAnswer.LeftHere here -> drawLimit();
        }
    }

    private void drawLimit() {
        if (teller.current() instanceof CustomerScreen screen) {
            screen.show(new CustomerScreen.View(strip(), false));
        }
        selling.drawCart();
    }

    CustomerStrip.View strip() {
        String proof =
                selling.visit()
                        .presence
                        .map(
                                p ->
                                        words.text(
                                                switch (p) {
                                                    case Presence.CardAnswered card -> "strip.card";
                                                    case Presence.Pin pin -> "strip.pin";
                                                    case Presence.IdShown shown -> "strip.id";
                                                }))
                        .orElse("");
        return new CustomerStrip.View(selling.visit().who().masked(), proof, left());
    }

    private String left() {
        if (selling.visit().reissues) {
            return "";
        }
        if (selling.visit().limit.isEmpty()) {
            return words.text("strip.asking");
        }
        return switch (selling.visit().limit.get()) {
            case LimitAnswer.Left left -> words.won(left.amount());
            case LimitAnswer.LeftHere here -> words.text("strip.here", words.won(here.amount()));
            case LimitAnswer.UnknownMember none -> "";
            case LimitAnswer.MemberBlocked none -> "";
        };
    }
}
