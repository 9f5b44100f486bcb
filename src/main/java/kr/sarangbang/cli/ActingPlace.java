package kr.sarangbang.cli;

import java.util.List;
import kr.sarangbang.application.desk.BoardDesk;
import kr.sarangbang.application.desk.TellerDesk;
import kr.sarangbang.application.desk.TicketDesk;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.port.CashAcceptor;

/** Where a command acts: at the site of this home, or at a station, whose hub does it. */
interface ActingPlace {
    /** Makes sure that acts can be done: what was left is decided first. */
    void begin() throws InterruptedException;

    TellerDesk teller();

    TicketDesk tickets();

    BoardDesk board();

    /** The codes of a paper. */
    List<String> texts(Slip slip);

    /** Whether somebody who has seen an ID may stand for the member's card or PIN. */
    boolean isCounter();

    boolean isDemo();

    /** Whether a payment terminal is connected. */
    boolean takesCards();

    /** The machine for notes; one that is not there outside a demo. */
    CashAcceptor cash();

    /** A demo's member cards. */
    DemoWallet wallet();
}
