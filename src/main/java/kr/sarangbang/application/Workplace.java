package kr.sarangbang.application;

import java.util.random.RandomGenerator;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.right.SignedCredential;
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

/** Everything at one site that an act can touch, behind its ports. */
public record Workplace(
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
