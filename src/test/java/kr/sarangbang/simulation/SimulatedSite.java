package kr.sarangbang.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.codec.EnrolmentSeal;
import kr.sarangbang.codec.EntryCodec;
import kr.sarangbang.codec.Signer;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.EnrolmentSecret;
import kr.sarangbang.domain.member.PinVerifier;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.infrastructure.clock.AnchoredClock;
import kr.sarangbang.infrastructure.device.paper.DesignedPapers;
import kr.sarangbang.infrastructure.signing.EntryPen;
import kr.sarangbang.infrastructure.signing.SiteSigner;
import kr.sarangbang.infrastructure.signing.SiteSlips;
import kr.sarangbang.port.Bulletin;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.IdentitySealer;
import kr.sarangbang.port.Journal;
import kr.sarangbang.port.JournalFailed;
import kr.sarangbang.port.Milestones;
import kr.sarangbang.port.Reply;
import kr.sarangbang.port.Slips;
import kr.sarangbang.testing.MemorySiteStore;

/** One site: a disk that stays, and the real program on it, which dies and starts again. */
final class SimulatedSite {
    private final Surroundings around;
    private final SiteId id;
    private final SiteRole role;
    private final MemorySiteStore disk;
    private final Optional<RealDisk> realDisk;
    private final SimulatedLine line;
    private final SimulatedPrinter printer;
    private final SimulatedPayments payments;
    private final Answer.Joined joined;
    private final Signer key;
    private final Bytes publicKey;
    private final Slips slips;
    private Duration clockOff = Duration.ZERO;
    private Instant deadUntil = Instant.MIN;
    private Optional<SiteProcess> process = Optional.empty();
    private int deaths;
    private Optional<MemorySiteStore.Image> kept = Optional.empty();

    /** Who a site is and what it was given when it joined. */
    record Identity(SiteRole role, Bytes privateKey, Answer.Joined joined) {}

    SimulatedSite(
            Surroundings around,
            Identity identity,
            SimulatedNetwork network,
            SimulatedPayments payments) {
        this.around = around;
        this.joined = identity.joined();
        this.id = joined.site();
        this.role = identity.role();
        this.key = Ed25519.signer(identity.privateKey().toArray());
        this.publicKey = Bytes.of(Ed25519.publicKey(identity.privateKey().toArray()));
        this.disk = new MemorySiteStore(id, joined.incarnation());
        this.realDisk = around.disks().site(id, publicKey, disk);
        this.line =
                new SimulatedLine(
                        around, network, new PeerIdentity.Site(id.text(), joined.incarnation()));
        this.printer = new SimulatedPrinter(around, this);
        this.payments = payments;
        this.slips = around.papers().over(new SiteSlips(joined.issuerKey()));
    }

    /** Starts the program and lets it decide what its last death left open. */
    void start() {
        AnchoredClock clock =
                new AnchoredClock(
                        () -> around.clock().instant().plus(clockOff),
                        around.clock()::nanos,
                        this::bulletin);
        Journal plain = journal(clock);
        SiteProcess next = SiteProcess.begin(place(clock, plain), clock);
        process = Optional.of(next);
        around.facts().started(this);
        during(
                program -> {
                    if (program.place().journal().chain().number() == 0) {
                        program.place()
                                .journal()
                                .append(
                                        new Draft(
                                                program.place().journal().nextAct(),
                                                new Entry.SiteJoined(joined.credential()),
                                                Actor.CUSTOMER));
                    }
                    return program.resume().resume();
                });
    }

    private Journal journal(AnchoredClock clock) {
        if (realDisk.isPresent()) {
            return realDisk.get()
                    .journal(
                            new EntryPen(
                                    (header, entry) -> EntryCodec.sign(key, header, entry), clock),
                            new FailingDisk());
        }
        disk.onCommit(new FailingDisk());
        return disk.journal(new EntryPen(KeyedHash.seal(publicKey), clock));
    }

    /** What the issuer told it; only while it runs. */
    Bulletin bulletin() {
        return realDisk.map(RealDisk::bulletin).orElseGet(disk::bulletin);
    }

    private Workplace place(AnchoredClock clock, Journal plain) {
        SignedCredential credential = joined.credential();
        Workplace place =
                new Workplace(
                        around.plant().journal(plain, disk),
                        bulletin(),
                        credential,
                        clock,
                        slips,
                        new SiteSigner(key, credential),
                        line,
                        printer,
                        printer,
                        payments,
                        new DesignedPapers(slips),
                        PinVerifier::admits,
                        sealer(),
                        this::passed,
                        around.chance().random());
        return around.plant().workplace(place);
    }

    /** The real seal; the PIN's hash has one round, since nobody guesses here. */
    private IdentitySealer sealer() {
        return (token, pin) ->
                EnrolmentSeal.seal(
                        joined.sealingKey(),
                        new EnrolmentSecret(
                                token,
                                pin.map(
                                        digits ->
                                                PinVerifier.of(
                                                        digits,
                                                        Bytes.of(around.chance().bytes(16)),
                                                        1))),
                        around.chance().bytes(EnrolmentSeal.KEY_BYTES));
    }

    private void passed(Milestones.Point point) {
        if (around.faults().strikes(Fault.valueOf("CRASH_" + point.name()))) {
            throw new PowerCut();
        }
    }

    /** Empty when the program does not run, or died over it. */
    <T> Optional<T> during(Function<SiteProcess, T> act) {
        if (process.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(act.apply(process.get()));
        } catch (PowerCut | JournalFailed died) {
            around.trace().note(id + " dies: " + died.getMessage());
            die();
            return Optional.empty();
        }
    }

    /** Somebody makes a copy of the disk. */
    void keepImage() {
        kept = Optional.of(disk.image());
    }

    /** A copy of the disk, or the disk of the other machine; none once it was put back. */
    Optional<MemorySiteStore.Image> kept() {
        return kept;
    }

    /** The machine is switched off; at its next start it has the copy, and what it had is gone. */
    void putBack() {
        MemorySiteStore.Image old = kept.orElseThrow();
        die();
        kept = Optional.empty();
        disk.restore(old);
    }

    /** Two machines from one image in turn: the disk that runs is kept, and the other one runs. */
    void changeDisks() {
        MemorySiteStore.Image other = kept.orElseThrow();
        die();
        kept = Optional.of(disk.image());
        disk.restore(other);
    }

    private void die() {
        process = Optional.empty();
        deaths++;
        line.drop();
        disk.crash();
        realDisk.ifPresent(RealDisk::close);
        disk.onCommit(MemorySiteStore.CommitHook.NONE);
        deadUntil =
                around.clock()
                        .instant()
                        .plus(
                                around.chance()
                                        .between(Duration.ofMinutes(1), Duration.ofMinutes(90)));
    }

    /** The process is killed, and its memory is gone. */
    void kill() {
        die();
    }

    boolean isRunning() {
        return process.isPresent();
    }

    /** Whether staff are about to start the dead program again. */
    boolean isDueToStart() {
        return process.isEmpty() && !around.clock().instant().isBefore(deadUntil);
    }

    /** Signs on if the line is not up, and does all that follows. */
    void sync() {
        during(
                program -> {
                    if (!line.up()
                            && line.connect(program.comeOnline().signOn())
                                    instanceof Reply.Answered answered
                            && answered.answer() instanceof Answer.SignedOn signedOn) {
                        program.comeOnline().signedOn(signedOn);
                        program.clock().compared();
                    }
                    return line.up() ? program.comeOnline().catchUp() : program.forward().forward();
                });
    }

    /** Sends what waits, as the program does by itself while the line is up. */
    void forward() {
        if (line.up()) {
            during(program -> program.forward().forward());
        }
    }

    /** What the durable journal says of this site. */
    SiteView view() {
        return disk.tables();
    }

    List<ActRow> acts() {
        return disk.tables().latestActs(Integer.MAX_VALUE);
    }

    long waiting() {
        return process.map(program -> program.place().journal().backlog().waiting()).orElse(1L);
    }

    /** Whether nothing that this site did is still unknown to the issuer. */
    boolean isDelivered() {
        return process.isPresent() && line.up() && waiting() == 0;
    }

    SiteId id() {
        return id;
    }

    int incarnation() {
        return joined.incarnation();
    }

    /** Site and incarnation: one machine, with a disk and a key of its own. */
    String machine() {
        return id + "." + joined.incarnation();
    }

    SiteRole role() {
        return role;
    }

    MemorySiteStore disk() {
        return disk;
    }

    SimulatedLine line() {
        return line;
    }

    SimulatedPrinter printer() {
        return printer;
    }

    Slips slips() {
        return slips;
    }

    int deaths() {
        return deaths;
    }

    /** Staff put paper in, clear the disk and set the clock right; what is owed comes out. */
    void mend() {
        printer.mend();
        disk.spaceLow(false);
        setClockRight();
        during(program -> program.papers().owed());
    }

    /** What this site's machine shows. */
    Instant clock() {
        return around.clock().instant().plus(clockOff);
    }

    void setClockOff(Duration off) {
        clockOff = off;
    }

    /** Staff set the clock and connect anew: only a sign-on compares it with the issuer's. */
    void setClockRight() {
        if (!clockOff.isZero()) {
            clockOff = Duration.ZERO;
            line.drop();
        }
    }

    /** A disk under which the power goes, or that says it failed. */
    private final class FailingDisk implements MemorySiteStore.CommitHook {
        @Override
        public void beforeCommit() {
            if (around.faults().strikes(Fault.CRASH_BEFORE_SYNC)) {
                throw new PowerCut();
            }
            if (around.faults().strikes(Fault.DISK_ERROR_BEFORE_SYNC)) {
                throw new JournalFailed("the disk failed");
            }
        }

        @Override
        public void afterCommit() {
            if (around.faults().strikes(Fault.CRASH_AFTER_SYNC)) {
                throw new PowerCut();
            }
            if (around.faults().strikes(Fault.DISK_ERROR_AFTER_SYNC)) {
                throw new JournalFailed("the disk failed");
            }
        }
    }
}
