package kr.sarangbang.station;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Optional;
import kr.sarangbang.application.CallOutcome;
import kr.sarangbang.application.CheckLine;
import kr.sarangbang.application.HeldVouchers;
import kr.sarangbang.application.LimitAnswer;
import kr.sarangbang.application.LostTicketOutcome;
import kr.sarangbang.application.NotesSale;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.RefundOutcome;
import kr.sarangbang.application.ReissueOutcome;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.TicketOutcome;
import kr.sarangbang.application.desk.KioskSight;
import kr.sarangbang.application.desk.LineSight;
import kr.sarangbang.application.desk.TellerSight;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.rehearsal.Rehearsal;
import kr.sarangbang.port.CashAcceptor;
import kr.sarangbang.port.CashDrawer;
import kr.sarangbang.port.PaymentTerminal;
import kr.sarangbang.port.PrintOutcome;

/** As what each answer is said and heard: both ends look here. */
final class Said {
    static final TypeReference<Asked> ASKED = new TypeReference<>() {};
    static final TypeReference<DeviceAct> DEVICE = new TypeReference<>() {};
    static final TypeReference<Welcome> WELCOME = new TypeReference<>() {};
    static final TypeReference<JoinAnswer> JOINED = new TypeReference<>() {};
    static final TypeReference<KioskSight> KIOSK = new TypeReference<>() {};
    static final TypeReference<TellerSight> TELLER = new TypeReference<>() {};
    static final TypeReference<LineSight> LINE = new TypeReference<>() {};
    static final TypeReference<SaleOutcome> SALE = new TypeReference<>() {};
    static final TypeReference<NotesOpened> NOTES = new TypeReference<>() {};
    static final TypeReference<NotesSale.Note> NOTE = new TypeReference<>() {};
    static final TypeReference<NotesSale.Finished> FINISHED = new TypeReference<>() {};
    static final TypeReference<LimitAnswer> LIMIT = new TypeReference<>() {};
    static final TypeReference<RefundShown> REFUND_SHOWN = new TypeReference<>() {};
    static final TypeReference<RefundOutcome> REFUND = new TypeReference<>() {};
    static final TypeReference<HeldVouchers> HELD = new TypeReference<>() {};
    static final TypeReference<ReissueOutcome> REISSUE = new TypeReference<>() {};
    static final TypeReference<Optional<PaperResult>> PAPER = new TypeReference<>() {};
    static final TypeReference<TicketOutcome> NUMBER = new TypeReference<>() {};
    static final TypeReference<LostTicketOutcome> LOST_NUMBER = new TypeReference<>() {};
    static final TypeReference<CallOutcome> CALL = new TypeReference<>() {};
    static final TypeReference<Optional<Ticket>> TICKET = new TypeReference<>() {};
    static final TypeReference<CheckLine.Checked> CHECKED = new TypeReference<>() {};
    static final TypeReference<Optional<String>> BOARD_CODE = new TypeReference<>() {};
    static final TypeReference<String> CODE = new TypeReference<>() {};
    static final TypeReference<Rehearsal> REHEARSAL = new TypeReference<>() {};
    static final TypeReference<Boolean> DONE = new TypeReference<>() {};
    static final TypeReference<PrintOutcome> PRINTED = new TypeReference<>() {};
    static final TypeReference<CashDrawer.DrawerOutcome> DRAWER = new TypeReference<>() {};
    static final TypeReference<PaymentTerminal.PaymentResult> PAYMENT = new TypeReference<>() {};
    static final TypeReference<PaymentTerminal.ReversalResult> REVERSAL = new TypeReference<>() {};
    static final TypeReference<CashAcceptor.GivenBack> GIVEN_BACK = new TypeReference<>() {};

    private Said() {}
}
