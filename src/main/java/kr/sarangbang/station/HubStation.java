package kr.sarangbang.station;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kr.sarangbang.application.KeptCash;
import kr.sarangbang.application.PrintPapers;
import kr.sarangbang.application.RefundBegun;
import kr.sarangbang.application.RefundGrant;
import kr.sarangbang.application.ResumeAfterPowerLoss;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.application.desk.BoardDesk;
import kr.sarangbang.application.desk.KioskDesk;
import kr.sarangbang.application.desk.NotesDesk;
import kr.sarangbang.application.desk.SiteBoardDesk;
import kr.sarangbang.application.desk.SiteKioskDesk;
import kr.sarangbang.application.desk.SiteRehearsalDesk;
import kr.sarangbang.application.desk.SiteTellerDesk;
import kr.sarangbang.application.desk.SiteTicketDesk;
import kr.sarangbang.application.desk.TellerDesk;
import kr.sarangbang.application.desk.TicketDesk;
import kr.sarangbang.domain.journal.ActId;

/**
 * One station at its hub: its acts, one after another, each in the site's turn and with the
 * station's own devices. What it remembers between two acts (a sale for notes, a refund whose
 * figures are shown) is as much as a screen remembers; what must not be lost is in the journal. One
 * thread at a time.
 */
final class HubStation {
    private static final int MOST_REMEMBERED = 64;

    private final SiteTurn turn;
    private final StationForm form;
    private final long program;
    private final Workplace place;
    private final FarDevices devices;
    private final FarCash cash;
    private final KioskDesk kiosk;
    private final TellerDesk teller;
    private final TicketDesk tickets;
    private final BoardDesk board;
    private final Map<StationAct.SaleNumber, Supplier<SaleOutcome>> sales = remembered();
    private final Map<Long, NotesDesk> notes = remembered();
    private final Map<ActId, RefundGrant> refunds = remembered();
    private long lastNotes;

    /**
     * @param program this run of the hub's program
     */
    HubStation(String name, Workplace site, SiteTurn turn, StationForm form, long program) {
        this.turn = turn;
        this.form = form;
        this.program = program;
        this.devices = new FarDevices(turn, form);
        this.cash = new FarCash(devices);
        var printer = new FarPrinter(devices);
        this.place = site.at(name, printer, printer, new FarTerminal(devices));
        this.kiosk = new SiteKioskDesk(place, cash);
        this.teller = new SiteTellerDesk(place);
        this.tickets = new SiteTicketDesk(place);
        this.board = new SiteBoardDesk(place);
    }

    private static <K, V> Map<K, V> remembered() {
        return new LinkedHashMap<>() {
            @Serial private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };
    }

    FarDevices devices() {
        return devices;
    }

    /** Does what the station asks, and says what came of it. */
    byte[] done(byte[] asked) {
        Asked one = form.value(asked, Said.ASKED);
        devices.are(one.devices());
        return turn.run(() -> done(one.act()));
    }

    private byte[] done(StationAct act) {
        return switch (act) {
            case StationAct.Hello hello -> form.bytes(welcome(hello), Said.WELCOME);
            case StationAct.Join join ->
                    form.bytes(
                            new JoinAnswer.NotJoined("This station has joined already."),
                            Said.JOINED);
            case StationAct.KioskSight look -> form.bytes(kiosk.sight(), Said.KIOSK);
            case StationAct.TellerSight look -> form.bytes(teller.sight(), Said.TELLER);
            case StationAct.LineSight look -> form.bytes(tickets.sight(), Said.LINE);
            case StationAct.Sell sell -> form.bytes(sold(sell), Said.SALE);
            case StationAct.OfNotes of -> notes(of);
            case StationAct.OfRefund of -> refund(of);
            case StationAct.OfLine of -> line(of);
            case StationAct.AskLimit ask ->
                    form.bytes(teller.limit(ask.member(), ask.series()), Said.LIMIT);
            case StationAct.VouchersOf of -> form.bytes(teller.vouchersOf(of.member()), Said.HELD);
            case StationAct.Reissue r ->
                    form.bytes(
                            teller.reissue(r.member(), r.presence(), r.number(), r.actor()),
                            Said.REISSUE);
            case StationAct.PrintAgain again ->
                    form.bytes(teller.printAgain(again.act(), again.actor()), Said.PAPER);
            case StationAct.Rehearse r ->
                    form.bytes(
                            new SiteRehearsalDesk(place, r::devices).rehearse(r.paper()),
                            Said.REHEARSAL);
            case StationAct.Retry retry -> form.bytes(retried(), Said.DONE);
        };
    }

    private Welcome welcome(StationAct.Hello hello) {
        if (!hello.form().equals(form.name())) {
            throw new StationForm.Unreadable(
                    "the station's program is not the hub's; both must be of one release");
        }
        // Sales stay known: asked again after a wire was lost, one is still the same sale.
        notes.clear();
        refunds.clear();
        List<ActId> printed = new ResumeAfterPowerLoss(place, cash).resume().printed();
        return new Welcome(program, printed);
    }

    /** What is owed at this machine, as soon as its devices do it again. */
    private boolean retried() {
        if (place.printer().status().ready()) {
            var _ = new PrintPapers(place).owed();
        }
        if (cash.ready() && KeptCash.isOwedWithoutPaper(place)) {
            var _ = new KeptCash(place, cash).settle();
        }
        return true;
    }

    private SaleOutcome sold(StationAct.Sell sell) {
        if (sell.program() != program) {
            // The journal, and the papers that came out, say what became of it.
            throw new IllegalStateException("a sale of before the hub's program began again");
        }
        return sales.computeIfAbsent(sell.number(), number -> draft(sell.request())).get();
    }

    private Supplier<SaleOutcome> draft(SaleRequest request) {
        return teller.draft(request);
    }

    private byte[] notes(StationAct.OfNotes act) {
        return switch (act) {
            case StationAct.OpenNotes open -> form.bytes(opened(open.request()), Said.NOTES);
            case StationAct.InsertNote in ->
                    form.bytes(known(notes, in.sale()).insert(in.note()), Said.NOTE);
            case StationAct.FinishNotes end ->
                    form.bytes(known(notes, end.sale()).finish(), Said.FINISHED);
            case StationAct.LeaveNotes leave ->
                    form.bytes(known(notes, leave.sale()).leave(), Said.FINISHED);
        };
    }

    private NotesOpened opened(SaleRequest request) {
        return switch (kiosk.openNotes(request)) {
            case NotesDesk.Opening.Open open -> {
                lastNotes++;
                notes.put(lastNotes, open.desk());
                yield new NotesOpened.Open(lastNotes);
            }
            case NotesDesk.Opening.Refused refused -> new NotesOpened.Refused(refused.outcome());
        };
    }

    private byte[] refund(StationAct.OfRefund act) {
        return switch (act) {
            case StationAct.BeginRefund begin ->
                    form.bytes(
                            shown(teller.refund(begin.text(), begin.actor())), Said.REFUND_SHOWN);
            case StationAct.PayRefund pay ->
                    form.bytes(known(refunds, pay.act()).payOut(pay.actor()), Said.REFUND);
            case StationAct.LeaveRefund leave ->
                    form.bytes(known(refunds, leave.act()).giveUp(leave.actor()), Said.REFUND);
        };
    }

    private RefundShown shown(RefundBegun begun) {
        return switch (begun) {
            case RefundBegun.Granted granted -> {
                RefundGrant grant = granted.grant();
                refunds.put(grant.act(), grant);
                yield new RefundShown.Granted(
                        grant.act(), grant.slip(), grant.amount(), grant.means());
            }
            case RefundBegun.Ended ended -> new RefundShown.Ended(ended.outcome());
        };
    }

    private byte[] line(StationAct.OfLine act) {
        return switch (act) {
            case StationAct.TakeNumber take -> form.bytes(tickets.take(take.wish()), Said.NUMBER);
            case StationAct.ServeLost s ->
                    form.bytes(tickets.serveLost(s.text(), s.lane(), s.actor()), Said.LOST_NUMBER);
            case StationAct.Call call ->
                    form.bytes(tickets.call(call.window(), call.actor()), Said.CALL);
            case StationAct.CallAgain again ->
                    form.bytes(tickets.again(again.window(), again.actor()), Said.CALL);
            case StationAct.Absent absent ->
                    form.bytes(tickets.absent(absent.window(), absent.actor()), Said.CALL);
            case StationAct.Resume r ->
                    form.bytes(tickets.resume(r.number(), r.window(), r.actor()), Said.CALL);
            case StationAct.Park park ->
                    form.bytes(tickets.park(park.number(), park.actor()), Said.TICKET);
            case StationAct.Leave leave ->
                    form.bytes(tickets.leave(leave.number(), leave.actor()), Said.TICKET);
            case StationAct.Move m ->
                    form.bytes(
                            tickets.move(m.number(), m.lane(), m.reason(), m.actor()), Said.TICKET);
            case StationAct.BoardCode look -> form.bytes(board.code(), Said.BOARD_CODE);
            case StationAct.CodeOf of -> form.bytes(tickets.code(of.act()), Said.CODE);
            case StationAct.CheckTicket check ->
                    form.bytes(tickets.check(check.text()), Said.CHECKED);
        };
    }

    private static <K, V> V known(Map<K, V> all, K which) {
        V one = all.get(which);
        if (one == null) {
            throw new IllegalStateException("the hub's program began again meanwhile");
        }
        return one;
    }
}
