package kr.sarangbang.application;

import java.util.Optional;
import java.util.random.RandomGenerator;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.port.Bulletin;
import kr.sarangbang.port.CashDrawer;
import kr.sarangbang.port.IdentitySealer;
import kr.sarangbang.port.Issuer;
import kr.sarangbang.port.Journal;
import kr.sarangbang.port.Milestones;
import kr.sarangbang.port.PaperMaker;
import kr.sarangbang.port.PaymentTerminal;
import kr.sarangbang.port.PinChecker;
import kr.sarangbang.port.ReceiptPrinter;
import kr.sarangbang.port.SiteClock;
import kr.sarangbang.port.SlipSigner;
import kr.sarangbang.port.Slips;

/**
 * Everything at one site that an act can touch, behind its ports.
 *
 * @param station the machine of a branch whose devices these are; empty for the one on which the
 *     journal lies
 */
public record Workplace(
        Optional<String> station,
        Journal journal,
        Bulletin bulletin,
        SignedCredential credential,
        SiteClock clock,
        Slips slips,
        SlipSigner signer,
        Issuer issuer,
        ReceiptPrinter printer,
        CashDrawer drawer,
        PaymentTerminal payment,
        PaperMaker papers,
        PinChecker pins,
        IdentitySealer sealer,
        Milestones milestones,
        RandomGenerator random) {
    /** At the machine on which the journal lies. */
    public Workplace(
            Journal journal,
            Bulletin bulletin,
            SignedCredential credential,
            SiteClock clock,
            Slips slips,
            SlipSigner signer,
            Issuer issuer,
            ReceiptPrinter printer,
            CashDrawer drawer,
            PaymentTerminal payment,
            PaperMaker papers,
            PinChecker pins,
            IdentitySealer sealer,
            Milestones milestones,
            RandomGenerator random) {
        this(
                Optional.empty(),
                journal,
                bulletin,
                credential,
                clock,
                slips,
                signer,
                issuer,
                printer,
                drawer,
                payment,
                papers,
                pins,
                sealer,
                milestones,
                random);
    }

    /** The same site at another machine of its branch, whose acts are named after it. */
    public Workplace at(
            String machine,
            ReceiptPrinter itsPrinter,
            CashDrawer itsDrawer,
            PaymentTerminal itsPayment) {
        return new Workplace(
                Optional.of(machine),
                new StationJournal(journal, machine),
                bulletin,
                credential,
                clock,
                slips,
                signer,
                issuer,
                itsPrinter,
                itsDrawer,
                itsPayment,
                papers,
                pins,
                sealer,
                milestones,
                random);
    }

    /**
     * Whether an act was begun at this machine: only its own terminal knows what became of a
     * payment, and only its own printer stands before whoever waits for the paper.
     */
    public boolean isOurs(ActRow row) {
        return journal.entriesOf(row.act()).stream()
                .findFirst()
                .filter(first -> first.header().actor().station().equals(station))
                .isPresent();
    }

    SiteView view() {
        return journal.view();
    }

    /** Fails before the first sign-on; {@link Threshold} keeps acts from coming so far. */
    Policy policy() {
        return bulletin.policy().orElseThrow(() -> new IllegalStateException("no policy yet"));
    }

    SiteProfile profile() {
        return bulletin.profile().orElseThrow(() -> new IllegalStateException("no profile yet"));
    }

    String telephone() {
        return bulletin.policy().map(Policy::helpTelephone).orElse("");
    }
}
