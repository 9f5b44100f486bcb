package kr.sarangbang.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.line.BoardReading;
import kr.sarangbang.domain.line.SignedBoard;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.TicketReading;
import kr.sarangbang.domain.payment.CashClaimReading;
import kr.sarangbang.domain.payment.SignedCashClaim;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.host.application.PaperReader;
import kr.sarangbang.port.Slips;

/**
 * Reads each paper of a run once, with every real signature on it, and remembers what it read: the
 * same paper is shown, journalled, delivered and audited many times.
 */
final class KnownPapers {
    private final Map<Bytes, SlipReading> byBytes = new HashMap<>();
    private final Map<String, SlipReading> byText = new HashMap<>();
    private final Map<Bytes, Optional<Slip>> byIssuer = new HashMap<>();
    private final Map<Bytes, Optional<Right>> rights = new HashMap<>();
    private final Map<String, TicketReading> tickets = new HashMap<>();
    private final Map<String, BoardReading> boards = new HashMap<>();
    private final Set<Bytes> sales = new HashSet<>();

    /** For a site. */
    Slips over(Slips real) {
        return new Slips() {
            @Override
            public SlipReading read(String text) {
                SlipReading known = byText.get(text);
                if (known == null) {
                    known = real.read(text);
                    byText.put(text, known);
                    if (known instanceof SlipReading.Genuine genuine) {
                        byBytes.put(real.bytes(genuine.slip()), known);
                    }
                }
                return known;
            }

            @Override
            public SlipReading read(Bytes bytes) {
                return byBytes.computeIfAbsent(bytes, real::read);
            }

            @Override
            public Bytes bytes(Slip slip) {
                return real.bytes(slip);
            }

            @Override
            public List<String> texts(Slip slip) {
                return real.texts(slip);
            }

            @Override
            public CashClaimReading readCashClaim(String text) {
                return real.readCashClaim(text);
            }

            @Override
            public String text(SignedCashClaim claim) {
                return real.text(claim);
            }

            @Override
            public TicketReading readTicket(String text) {
                return tickets.computeIfAbsent(text, real::readTicket);
            }

            @Override
            public String text(SignedTicket ticket) {
                return real.text(ticket);
            }

            @Override
            public BoardReading readBoard(String text) {
                return boards.computeIfAbsent(text, real::readBoard);
            }

            @Override
            public String text(SignedBoard board, String place) {
                return real.text(board, place);
            }
        };
    }

    /** For the issuer. */
    PaperReader over(PaperReader real) {
        return new PaperReader() {
            @Override
            public Optional<Slip> read(Bytes presented) {
                return byBytes.get(presented) instanceof SlipReading.Genuine genuine
                        ? Optional.of(genuine.slip())
                        : byIssuer.computeIfAbsent(presented, real::read);
            }

            @Override
            public Bytes bytes(Slip slip) {
                return real.bytes(slip);
            }

            @Override
            public boolean verifies(SignedSale sale) {
                // The bytes are the whole of it: what was verified once is so for ever.
                Bytes whole = real.bytes(new Slip.OfSale(sale));
                if (sales.contains(whole)) {
                    return true;
                }
                boolean verified = real.verifies(sale);
                if (verified) {
                    sales.add(whole);
                }
                return verified;
            }

            @Override
            public Optional<Right> right(Bytes signed) {
                return rights.computeIfAbsent(signed, real::right);
            }
        };
    }
}
