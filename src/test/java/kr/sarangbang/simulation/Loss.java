package kr.sarangbang.simulation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketReading;
import kr.sarangbang.domain.line.TicketStage;

/** One site that is lost, or taken for lost, as the world knows it. */
final class Loss {
    private final SimulatedSite machine;
    private final Fate fate;
    private final Map<ActId, String> served = new TreeMap<>();
    private final Map<ActId, String> asked = new TreeMap<>();
    private Optional<Instant> writtenOff = Optional.empty();
    private Optional<Invited> invited = Optional.empty();
    private boolean begunAnew;
    private boolean back;
    private boolean declaredFreely;

    /** What became of the machine. */
    enum Fate {
        /** Nothing of it is ever seen again. */
        BURNT,
        /** Switched off, and perhaps found again with everything. */
        STOLEN,
        /** It works on without a line, and an officer writes it off all the same. */
        GIVEN_UP
    }

    /** An invitation that was made, and the key for the machine that joins by it. */
    record Invited(String token, Bytes privateKey) {}

    Loss(SimulatedSite machine, Fate fate) {
        this.machine = machine;
        this.fate = fate;
    }

    SimulatedSite machine() {
        return machine;
    }

    Fate fate() {
        return fate;
    }

    boolean isBurnt() {
        return fate == Fate.BURNT;
    }

    void wasWrittenOff(Instant at) {
        writtenOff = Optional.of(at);
    }

    boolean isWrittenOff() {
        return writtenOff.isPresent();
    }

    /** Whether something stands in its journal that it did after it was written off. */
    boolean actedAfterwards() {
        return machine.disk().entries().stream()
                .anyMatch(e -> writtenOff.filter(e.header().at()::isAfter).isPresent());
    }

    Optional<Invited> invited() {
        return invited;
    }

    void wasInvited(Invited word) {
        invited = Optional.of(word);
    }

    boolean hasBegunAnew() {
        return begunAnew;
    }

    void beginsAnew() {
        begunAnew = true;
    }

    boolean isBack() {
        return back;
    }

    void comesBack() {
        back = true;
    }

    /** Whether it has heard that it is written off: from then on it does nothing. */
    boolean hasHeard() {
        return back && machine.line().up();
    }

    /** A member declared less than was bought here, or than is bought here still. */
    void wasDeclaredFreely() {
        declaredFreely = true;
    }

    boolean isDeclaredFreely() {
        return declaredFreely;
    }

    /** A number of it was taken at another machine. */
    void servedAt(ActId number, SimulatedSite other) {
        Broken.unless(
                served.put(number, other.machine()) == null,
                "I7 number " + number + " of a lost site was served twice");
    }

    /** Another machine asked for it, and nobody knows what the issuer did. */
    void askedAt(ActId number, SimulatedSite other) {
        asked.putIfAbsent(number, other.machine());
    }

    Optional<String> asked(ActId number) {
        return Optional.ofNullable(asked.get(number));
    }

    boolean isServed(ActId number) {
        return served.containsKey(number);
    }

    /** Whether a number of it was served elsewhere, or may have been. */
    boolean anyServed() {
        return !served.isEmpty() || !asked.isEmpty();
    }

    /** The number on its own disk, whoever knows of it. */
    Optional<Ticket> truth(ActId number) {
        return machine.view().ticket(number);
    }

    /** Whether a paper is a promise that still stands: what it holds is held on its disk too. */
    boolean stands(ActId number, String paper, Instant now) {
        boolean promised =
                machine.slips().readTicket(paper) instanceof TicketReading.Genuine genuine
                        && genuine.ticket().stub().hold().stream()
                                .anyMatch(hold -> now.isBefore(hold.until()));
        return promised
                && !isServed(number)
                && truth(number).filter(Loss::waits).filter(t -> ends(t, now)).isPresent();
    }

    private static boolean waits(Ticket ticket) {
        return ticket.stage().isOpen()
                && ticket.stage() != TicketStage.SERVING
                && ticket.promise() == kr.sarangbang.domain.line.Promise.GUARANTEED;
    }

    private static boolean ends(Ticket ticket, Instant now) {
        return now.isBefore(ticket.printedEnd().minusSeconds(1));
    }
}
