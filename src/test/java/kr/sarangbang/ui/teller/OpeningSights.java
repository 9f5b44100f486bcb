package kr.sarangbang.ui.teller;

import java.time.Instant;
import java.util.List;
import kr.sarangbang.domain.rehearsal.Check;
import kr.sarangbang.domain.rehearsal.Finding;
import kr.sarangbang.domain.rehearsal.Part;
import kr.sarangbang.domain.rehearsal.Rehearsal;

/** What a rehearsal may find at a counter; made up. */
final class OpeningSights {
    static final Rehearsal GOOD = rehearsal(Finding.PRINTER_GOOD, Finding.SIGNED);
    static final Rehearsal STOPS = rehearsal(Finding.PRINTER_PAPER_OUT, Finding.SIGNATURE_BROKEN);

    private OpeningSights() {}

    private static Rehearsal rehearsal(Finding printer, Finding signer) {
        boolean good = printer == Finding.PRINTER_GOOD;
        return new Rehearsal(
                Instant.parse("2026-11-24T23:30:00Z"),
                List.of(
                        Check.of(Part.ISSUER, Finding.LINE_UP),
                        Check.of(Part.CLOCK, Finding.CLOCK_GOOD),
                        Check.of(Part.DISK, Finding.DISK_GOOD),
                        new Check(Part.SALE, Finding.SALE_LATER, "10:00"),
                        good
                                ? new Check(Part.STOCK, Finding.STOCK_GOOD, "12,500,000")
                                : Check.of(Part.STOCK, Finding.STOCK_BY_LINE),
                        new Check(Part.LIMITS, Finding.LIMITS_GOOD, "1,204"),
                        Check.of(Part.SIGNER, signer),
                        Check.of(Part.PRINTER, printer),
                        Check.of(Part.DRAWER, Finding.DRAWER_OPENED),
                        Check.of(Part.PAYMENT, good ? Finding.PAYMENT_GOOD : Finding.PAYMENT_OFF),
                        Check.of(Part.SCANNER, Finding.DEVICE_GOOD),
                        Check.of(Part.CARD_READER, Finding.DEVICE_GOOD),
                        new Check(Part.LINE, Finding.QUEUE_GOOD, "31"),
                        Check.of(Part.LEFT_OVER, Finding.NOTHING_LEFT)));
    }
}
