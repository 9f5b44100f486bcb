package kr.sarangbang.station;

import kr.sarangbang.application.Presence;
import kr.sarangbang.application.RehearsedDevices;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.application.TicketWish;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.voucher.VoucherNumber;

/** What a station's screen asks of its hub: one for each method of a desk. */
public sealed interface StationAct {
    /** Of a sale at a machine for notes. */
    sealed interface OfNotes extends StationAct {}

    /** Of a refund whose figures are shown before anybody says yes. */
    sealed interface OfRefund extends StationAct {}

    /** Of the walk-in line. */
    sealed interface OfLine extends StationAct {}

    /**
     * The first of a connection.
     *
     * @param form what this program writes; the hub must write the same
     */
    record Hello(String form) implements StationAct {}

    /**
     * By the bearer of an invitation, and by nobody else.
     *
     * @param token of the invitation
     * @param publicKey of the new station, Ed25519, 32 bytes
     */
    record Join(String token, Bytes publicKey) implements StationAct {
        /** Nothing of the token. */
        @Override
        public String toString() {
            return "Join";
        }
    }

    record KioskSight() implements StationAct {}

    record TellerSight() implements StationAct {}

    record LineSight() implements StationAct {}

    /**
     * A sale; asked again under the same number it is the same sale.
     *
     * @param program which run of the hub's program the number was given for
     * @param number and which run of the station's program gave it
     */
    record Sell(long program, SaleNumber number, SaleRequest request) implements StationAct {}

    /**
     * @param run of the station's program
     * @param number from 1 in it
     */
    record SaleNumber(long run, long number) {}

    record OpenNotes(SaleRequest request) implements OfNotes {}

    record InsertNote(long sale, Won note) implements OfNotes {}

    record FinishNotes(long sale) implements OfNotes {}

    record LeaveNotes(long sale) implements OfNotes {}

    record AskLimit(MemberNumber member, Series series) implements StationAct {}

    record BeginRefund(String text, Actor actor) implements OfRefund {}

    record PayRefund(ActId act, Actor actor) implements OfRefund {}

    record LeaveRefund(ActId act, Actor actor) implements OfRefund {}

    record VouchersOf(MemberNumber member) implements StationAct {}

    record Reissue(MemberNumber member, Presence presence, VoucherNumber number, Actor actor)
            implements StationAct {}

    record PrintAgain(ActId act, Actor actor) implements StationAct {}

    record Retry() implements StationAct {}

    /** The hub's own parts, and this station's devices. */
    record Rehearse(RehearsedDevices devices, boolean paper) implements StationAct {}

    record TakeNumber(TicketWish wish) implements OfLine {}

    record ServeLost(String text, Lane lane, Actor actor) implements OfLine {}

    record Call(String window, Actor actor) implements OfLine {}

    record CallAgain(String window, Actor actor) implements OfLine {}

    record Absent(String window, Actor actor) implements OfLine {}

    record Resume(int number, String window, Actor actor) implements OfLine {}

    record Park(int number, Actor actor) implements OfLine {}

    record Leave(int number, Actor actor) implements OfLine {}

    record Move(int number, Lane lane, String reason, Actor actor) implements OfLine {}

    record CheckTicket(String text) implements OfLine {}

    record CodeOf(ActId act) implements OfLine {}

    record BoardCode() implements OfLine {}
}
