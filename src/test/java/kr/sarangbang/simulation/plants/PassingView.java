package kr.sarangbang.simulation.plants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.line.LineDay;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.DayTotals;
import kr.sarangbang.domain.site.LentGuarantee;
import kr.sarangbang.domain.site.LentLimit;
import kr.sarangbang.domain.site.LentStock;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;

/** Passes everything on; a planted bug overrides what it does wrong. */
class PassingView implements SiteView {
    private final SiteView view;

    PassingView(SiteView view) {
        this.view = view;
    }

    @Override
    public Optional<LentStock> stock(RightId id) {
        return view.stock(id);
    }

    @Override
    public List<LentStock> stocks() {
        return view.stocks();
    }

    @Override
    public Optional<LentLimit> limit(RightId id) {
        return view.limit(id);
    }

    @Override
    public List<LentLimit> limits() {
        return view.limits();
    }

    @Override
    public Optional<LentGuarantee> guarantee(RightId id) {
        return view.guarantee(id);
    }

    @Override
    public List<LentGuarantee> guarantees() {
        return view.guarantees();
    }

    @Override
    public Optional<ActRow> act(ActId id) {
        return view.act(id);
    }

    @Override
    public List<ActRow> openActs() {
        return view.openActs();
    }

    @Override
    public List<ActRow> paperOwed() {
        return view.paperOwed();
    }

    @Override
    public List<ActRow> cashOwed() {
        return view.cashOwed();
    }

    @Override
    public List<ActRow> latestActs(int count) {
        return view.latestActs(count);
    }

    @Override
    public Optional<Instant> usedAt(VoucherNumber number, SlipVersion version) {
        return view.usedAt(number, version);
    }

    @Override
    public Won acceptedHere(VoucherNumber number) {
        return view.acceptedHere(number);
    }

    @Override
    public int wrongPins(MemberNumber member) {
        return view.wrongPins(member);
    }

    @Override
    public DayTotals day(LocalDate day) {
        return view.day(day);
    }

    @Override
    public List<LocalDate> openDays() {
        return view.openDays();
    }

    @Override
    public Optional<Ticket> ticket(ActId id) {
        return view.ticket(id);
    }

    @Override
    public List<Ticket> openTickets() {
        return view.openTickets();
    }

    @Override
    public List<Ticket> servedTickets(int count) {
        return view.servedTickets(count);
    }

    @Override
    public LineDay lineDay(LocalDate day) {
        return view.lineDay(day);
    }
}
