package kr.sarangbang.domain.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.LaneTurn;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.payment.PaymentState;
import kr.sarangbang.domain.payment.SignedCashClaim;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;

/**
 * What happened at a site, in the order in which it happened. Entries are only ever added; new
 * kinds may come, none is ever changed.
 */
public sealed interface Entry {
    /** The incarnation begins. Always number 1. */
    record SiteJoined(SignedCredential credential) implements Entry {}

    /** A right entered the journal; its number does so once. */
    record RightReceived(SignedRight right) implements Entry {}

    /** Units given back; only free units can be. */
    record StockReturned(RightId right, UnitRanges units) implements Entry {}

    /** Won of a limit right given back. */
    record LimitReturned(RightId right, Won amount) implements Entry {}

    /**
     * Somebody enrolled here.
     *
     * @param member as drawn here; the issuer answers with the person's first number
     * @param sealed the identity token and, if chosen, the PIN's verifier, sealed to the issuer's
     *     public key
     */
    record MemberEnrolled(MemberNumber member, int birthYear, Bytes sealed) implements Entry {}

    /** The issuer has the enrolment; this is the person's number. */
    record EnrolmentConfirmed(MemberNumber member) implements Entry {}

    /** A PIN was tried here, with the result; tries are limited. */
    record PinTried(MemberNumber member, boolean right) implements Entry {}

    /** A sale began: from here its units and its limit are held. */
    record SaleOpened(SaleOrder order) implements Entry {}

    /** Cash in a machine for notes, and what becomes of it. */
    sealed interface OfCash extends Entry {}

    /** A note went into the machine under this act. */
    record CashInserted(Won note) implements OfCash {}

    /**
     * So much of what was inserted under this act certainly came out again, or was handed out by
     * staff; of a claim's act: it was paid.
     */
    record CashReturned(Won amount) implements OfCash {}

    /**
     * What did not come out of the machine is owed to whoever brings the paper of this claim: the
     * entry opens an act of its own, and the sale owes so much less.
     */
    record CashClaimed(SignedCashClaim claim) implements OfCash {}

    /**
     * This site will not pay the claim of this act itself any more: from here on the issuer lets
     * one desk pay it.
     */
    record CashClaimReleased() implements OfCash {}

    /** A claim, of whatever site, was shown here and is about to be asked of the issuer. */
    record CashClaimAsked(SignedCashClaim claim) implements OfCash {}

    /** What the payment terminal said. */
    record PaymentAnswered(PaymentState state, String reference) implements Entry {}

    /**
     * The point of no return: these vouchers exist.
     *
     * @param vouchers one a run
     * @param tendered in cash; the price where it was paid by card
     */
    record VoucherSold(List<SignedSale> vouchers, Won paid, Won tendered, PaymentMeans means)
            implements Entry {
        public static final int MOST_VOUCHERS = 8;

        public VoucherSold {
            vouchers = List.copyOf(vouchers);
            if (vouchers.isEmpty() || vouchers.size() > MOST_VOUCHERS) {
                throw new IllegalArgumentException(
                        "a sale makes 1 to " + MOST_VOUCHERS + " vouchers");
            }
        }
    }

    /** An opened sale ended without a voucher; what it held is free. */
    record SaleAbandoned(SaleEnd end) implements Entry {}

    /**
     * A redemption is about to be asked of the issuer.
     *
     * @param presented the slip's bytes; empty when the number was typed
     * @param version the version to consume; empty when the number was typed: the last
     */
    record RedemptionAsked(
            VoucherNumber number, Bytes presented, Optional<SlipVersion> version, Won amount)
            implements Entry {}

    /**
     * A redemption was accepted inside the guarantee; final for the shop.
     *
     * @param presented the slip's bytes, with every act on it
     * @param acceptance a {@link kr.sarangbang.domain.voucher.SlipAct.Acceptance}
     */
    record RedemptionAccepted(Bytes presented, SignedAct acceptance) implements Entry {}

    /** The issuer's decision arrived. */
    record Decided(Decision decision) implements Entry {}

    /**
     * A redemption that got no answer is undone.
     *
     * @param presented the slip's bytes; empty when the number was typed, or the paper cannot carry
     *     the reversal: another shop's acts are on it, or as many as fit
     * @param reversal a {@link kr.sarangbang.domain.voucher.SlipAct.Reversal}
     */
    record RedemptionReversed(Bytes presented, SignedAct reversal) implements Entry {}

    /**
     * A redemption is about to be cancelled by the issuer.
     *
     * @param undone the redemption
     * @param handedBack the bytes of the slip that the customer gave back; empty when there is none
     */
    record CancellationAsked(ActId undone, VoucherNumber number, Won amount, Bytes handedBack)
            implements Entry {}

    /**
     * An acceptance that was not yet sent was taken back at the same terminal.
     *
     * @param handedBack the bytes of the slip that the customer gave back, or of the slip that was
     *     presented when nothing was left
     * @param cancellation a {@link kr.sarangbang.domain.voucher.SlipAct.Cancellation}
     */
    record AcceptanceCancelled(Bytes handedBack, SignedAct cancellation, Won amount)
            implements Entry {}

    /** A refund is about to be asked of the issuer. */
    record RefundAsked(VoucherNumber number, Bytes presented, SlipVersion version)
            implements Entry {}

    /** The money of a refund is out, or its pay-out was declined. */
    record RefundSettled(boolean paidOut, Won amount, PaymentMeans means, String reference)
            implements Entry {}

    /**
     * A voucher whose paper its member has lost is about to be asked for again, of the issuer.
     *
     * @param member who was identified at this counter
     * @param proven whether a card or a PIN, shown beside the entry, says so; otherwise the teller
     *     who is named has seen an ID
     */
    record ReissueAsked(MemberNumber member, VoucherNumber number, boolean proven)
            implements Entry {
        /** By an ID that the teller has seen. */
        public ReissueAsked(MemberNumber member, VoucherNumber number) {
            this(member, number, false);
        }
    }

    /**
     * The papers of this act came out.
     *
     * @param copy 0 for the first time, 1 and up for 재출력
     */
    record PaperPrinted(int copy) implements Entry {}

    /**
     * The first entry of a business day after acts of an earlier one: that day is closed.
     *
     * @param businessDay that is closed, Asia/Seoul
     * @param waiting how many entries were not yet delivered; with any, the closing is 잠정
     */
    record DayClosed(
            LocalDate businessDay,
            long sales,
            Won soldFace,
            Won paid,
            long redemptions,
            Won redeemed,
            Won cancelled,
            long waiting)
            implements Entry {}

    /**
     * A place in the walk-in line and what becomes of it (rules 22 to 25); its act is the ticket.
     */
    sealed interface OfLine extends Entry {}

    /**
     * A number was taken; what it promises is held from here on.
     *
     * @param insteadOf the number of a lost site in whose place it was given; empty for none
     */
    record TicketTaken(TicketClaims ticket, Optional<ActId> insteadOf) implements OfLine {
        public TicketTaken(TicketClaims ticket) {
            this(ticket, Optional.empty());
        }
    }

    /** What the ticket is worth has changed: stock came free, or none is left. */
    record TicketPromised(Promise promise) implements OfLine {}

    /**
     * A window called the number, for the first time or again; it was its turn.
     *
     * @param turn of the lanes after this call
     */
    record TicketCalled(String window, LaneTurn turn) implements OfLine {}

    /**
     * Nobody came, however often it was called.
     *
     * @param behind after whom it is called again; empty where nobody else waits in its lane
     * @param over whether this was the last of the published number of times: the ticket ends
     */
    record TicketAbsent(Optional<ActId> behind, boolean over) implements OfLine {}

    /** Its holder set it aside, and comes back with the slip. */
    record TicketParked() implements OfLine {}

    /** A window took it up from its slip, whatever its turn. */
    record TicketResumed(String window) implements OfLine {}

    /** Its holder gave it up. */
    record TicketLeft() implements OfLine {}

    /** It waits in another lane from here on, at the place that its number has there. */
    record TicketMoved(Lane lane, String reason) implements OfLine {}

    /** A sale of it was opened, in the same transaction. */
    record TicketServing(ActId sale) implements OfLine {}

    /** The ticket goes over to another day with what it holds (rule 23). */
    record TicketCarried(Instant printedEnd) implements OfLine {}

    /**
     * The line of a business day is over; in the same transaction each ticket ended or went over.
     */
    record LineDayEnded(LocalDate day) implements OfLine {}
}
