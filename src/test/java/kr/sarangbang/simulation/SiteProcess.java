package kr.sarangbang.simulation;

import kr.sarangbang.application.CancelRedemption;
import kr.sarangbang.application.ComeOnline;
import kr.sarangbang.application.DayEnd;
import kr.sarangbang.application.EndLineDay;
import kr.sarangbang.application.EnrolMember;
import kr.sarangbang.application.ForwardEntries;
import kr.sarangbang.application.PrintPapers;
import kr.sarangbang.application.RedeemVoucher;
import kr.sarangbang.application.RefundVoucher;
import kr.sarangbang.application.RequestRights;
import kr.sarangbang.application.ResumeAfterPowerLoss;
import kr.sarangbang.application.ReturnRights;
import kr.sarangbang.application.SellVoucher;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.application.desk.SiteTicketDesk;
import kr.sarangbang.application.desk.TicketDesk;
import kr.sarangbang.infrastructure.clock.AnchoredClock;

/** The real program of one site between a start and its death. */
record SiteProcess(
        Workplace place,
        AnchoredClock clock,
        SellVoucher sell,
        RedeemVoucher redeem,
        CancelRedemption cancel,
        RefundVoucher refund,
        EnrolMember enrol,
        RequestRights rights,
        ReturnRights returns,
        ForwardEntries forward,
        ComeOnline comeOnline,
        DayEnd dayEnd,
        PrintPapers papers,
        TicketDesk tickets,
        EndLineDay lineEnd,
        ResumeAfterPowerLoss resume) {
    static SiteProcess begin(Workplace place, AnchoredClock clock) {
        return new SiteProcess(
                place,
                clock,
                new SellVoucher(place),
                new RedeemVoucher(place),
                new CancelRedemption(place),
                new RefundVoucher(place),
                new EnrolMember(place),
                new RequestRights(place),
                new ReturnRights(place),
                new ForwardEntries(place),
                new ComeOnline(place),
                new DayEnd(place),
                new PrintPapers(place),
                new SiteTicketDesk(place),
                new EndLineDay(place),
                new ResumeAfterPowerLoss(place));
    }
}
