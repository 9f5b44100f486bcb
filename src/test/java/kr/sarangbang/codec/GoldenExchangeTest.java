package kr.sarangbang.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.TicketReading;
import org.junit.jupiter.api.Test;

/**
 * Goal: what sites and issuer say of lost sites is understood by the programs that are out there.
 * Method: its bytes in files that only {@code -Dgolden.write=true} writes, and bytes of before.
 */
class GoldenExchangeTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/exchange");
    private static final Entry.TicketTaken INSTEAD =
            new Entry.TicketTaken(
                    LineSamples.claims(3, Promise.GUARANTEED, LineSamples.ticket().stub().at()),
                    Optional.of(new ActId(new SiteId("AHYEON1"), 1, 187)));

    private static Map<String, byte[]> all() {
        var all = new LinkedHashMap<String, byte[]>();
        ExchangeCodecTest.requests().stream()
                .filter(Request.ServeTicket.class::isInstance)
                .forEach(request -> all.put("request-ServeTicket", RequestCodec.encode(request)));
        for (Answer answer : ExchangeCodecTest.answers()) {
            if (answer instanceof Answer.TicketServed
                    || answer instanceof Answer.News
                    || (answer instanceof Answer.TicketNotServed not && not.where().isPresent())) {
                all.put("answer-" + answer.getClass().getSimpleName(), AnswerCodec.encode(answer));
            }
        }
        all.put("ticket", TicketCodec.bytes(LineSamples.ticket()).toArray());
        all.put("ticket-of-before", TicketCodec.bytes(LineSamples.ticketOfBefore()).toArray());
        all.put("ticket-taken-instead", Samples.signed(INSTEAD).payload().toArray());
        return all;
    }

    @Test
    void whatIsSaidOfLostSitesIsTheBytesItAlwaysWas() throws IOException {
        for (var one : all().entrySet()) {
            Path file = FOLDER.resolve(one.getKey() + ".hex");
            String now = HexFormat.of().formatHex(one.getValue()) + "\n";
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, now);
            }
            assertThat(now).as(one.getKey()).isEqualTo(Files.readString(file));
        }
    }

    private static byte[] golden(String name) throws IOException {
        return HexFormat.of().parseHex(Files.readString(FOLDER.resolve(name + ".hex")).strip());
    }

    @Test
    void aTicketOfBeforeIsReadAsOneThatSaysNothingOfWhatItHolds() throws IOException {
        SignedTicket before = ticket("ticket-of-before");
        assertThat(before).isEqualTo(LineSamples.ticketOfBefore());
        assertThat(before.stub().hold()).isEmpty();
        SignedTicket now = ticket("ticket");
        assertThat(now).isEqualTo(LineSamples.ticket());
        assertThat(now.stub().hold().orElseThrow().wish()).isEqualTo(INSTEAD.ticket().wish());
    }

    private static SignedTicket ticket(String name) throws IOException {
        TicketReading read = TicketCodec.read(Bytes.of(golden(name)), Samples.ISSUER_KEY);
        assertThat(read).isInstanceOf(TicketReading.Genuine.class);
        return ((TicketReading.Genuine) read).ticket();
    }

    /** What it holds is signed: a larger amount is no ticket of the site. */
    @Test
    void aTicketWithAChangedHoldIsForged() throws IOException {
        byte[] bytes = golden("ticket");
        int forged = 0;
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            if (TicketCodec.read(Bytes.of(changed), Samples.ISSUER_KEY)
                    instanceof TicketReading.Genuine) {
                throw new AssertionError("byte " + at + " may be changed");
            }
            forged++;
        }
        assertThat(forged).isEqualTo(bytes.length);
    }

    @Test
    void aNumberInPlaceOfALostSitesNamesIt() {
        SignedEntry signed = Samples.signed(INSTEAD);
        assertThat(EntryCodec.read(signed.payload(), signed.signature()).entry())
                .isEqualTo(INSTEAD);
    }
}
