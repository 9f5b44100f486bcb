package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.infrastructure.device.easycard.TestAgent;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Goal: nothing simulated stands in a home that is no demo. Method: a real home, by commands. */
@RunsBeside
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RealHomeTest {
    private static final String MEMBER = MemberNumber.ofRandom(123_456_789).toString();

    @TempDir Path folder = Path.of("");

    @Test
    void noCardIsTakenAndNothingIsSimulatedWhereThereIsNoDemo() throws Exception {
        try (Child _ = joined()) {
            Ran card = sale("card").ends(ExitStatus.FAILED);
            assertThat(card.err()).contains("No payment terminal");
            Ran wish = sale("cash", "--device", "payment=approve").ends(ExitStatus.WRONG_USE);
            assertThat(wish.err()).contains("for demo homes");
            Ran nobody = sale("cash").ends(ExitStatus.REFUSED);
            assertThat(nobody.text("outcome")).isEqualTo("UnknownMember");
            Ran unseen =
                    ran(wish(MEMBER, "cash").toArray(new String[0])).ends(ExitStatus.WRONG_USE);
            assertThat(unseen.err()).contains("--by", "--pin");
            Ran said = redemption().ends(ExitStatus.WRONG_USE);
            assertThat(said.err()).contains("proves nothing", "--pin");
            descriptor("simulated-payment", "settings", "x");
            assertThat(sale("card").ends(ExitStatus.FAILED).err()).contains("No payment terminal");
        }
    }

    /** A member's number and nothing that proves it. */
    private Ran redemption() throws Exception {
        List<String> words = new ArrayList<>(List.of("redeem", "--home", home("T1")));
        words.addAll(List.of("--slip", "SR1", "--amount", "10000", "--member", MEMBER));
        return ran(words.toArray(new String[0]));
    }

    /**
     * Goal: a card is charged, and paid back, by the terminal that the home's own descriptor names,
     * and by nothing else. Method: a payment program beside the test; the descriptor wrong, right,
     * taken away, and right again.
     */
    @Test
    void aCardIsTakenWhereTheHomesDescriptorNamesATerminal() throws Exception {
        try (Child _ = joined();
                TestAgent agent = new TestAgent(TestAgent.Way.HTTP)) {
            String port = Integer.toString(agent.place().getPort());
            String member = enrolled();
            descriptor("easycardk", "port", port, "inquiry-kind", "QI");
            assertThat(saleTo(member, "card").ends(ExitStatus.FAILED).err())
                    .contains("33_payment.xml")
                    .contains("'reversal-kind'");
            descriptor("easycardk", "port", port, "inquiry-kind", "QI", "reversal-kind", "QR");
            Ran sold = saleTo(member, "card").ends(ExitStatus.DONE);
            assertThat(sold.text("outcome")).isEqualTo("Sold");
            assertThat(agent.taken()).isEqualTo(sold.number("paid")).isPositive();
            String slip = sold.texts("slips").getFirst();
            Files.delete(descriptors().resolve("33_payment.xml"));
            noMoneyIsPaidOut(slip);
            descriptor("easycardk", "port", port, "inquiry-kind", "QI", "reversal-kind", "QR");
            noMoneyIsPaidOut(slip);
            descriptor(
                    "easycardk",
                    "port",
                    port,
                    "inquiry-kind",
                    "QI",
                    "reversal-kind",
                    "QR",
                    "pay-out-kind",
                    "QO");
            ran("refund", "--home", home("T1"), "--slip", slip).ends(ExitStatus.DONE);
            assertThat(agent.taken()).isZero();
        }
    }

    /**
     * Goal: a payment that nobody answers about keeps every other card away, also after a restart,
     * until the program answers or an officer has heard it otherwise. Method: a payment program
     * that takes the money and says nothing; each command opens the home anew.
     */
    @Test
    void aPaymentWithoutAnAnswerIsEndedByTheProgramOrByAnOfficersWord() throws Exception {
        try (Child _ = joined();
                TestAgent agent = new TestAgent(TestAgent.Way.HTTP)) {
            String port = Integer.toString(agent.place().getPort());
            String member = enrolled();
            descriptor("easycardk", "port", port, "inquiry-kind", "QI", "reversal-kind", "QR");
            String first = stuck(agent, member);
            Ran next = saleTo(member, "card").ends(ExitStatus.REFUSED);
            assertThat(next.text("outcome")).isEqualTo("PaymentUnknown");
            assertThat(next.text("act")).isEqualTo(first);
            assertThat(next.json().path("earlier").asBoolean()).isTrue();
            assertThat(agent.asked("D1")).isEqualTo(1);
            agent.answerAgain();
            assertThat(payment().ends(ExitStatus.DONE).json().path("open")).isEmpty();
            assertThat(agent.taken()).isZero();

            String second = stuck(agent, member);
            assertThat(
                            payment("--resolve", second, "--as", "declined", "--by", "P-1")
                                    .ends(ExitStatus.WRONG_USE)
                                    .err())
                    .contains("--reason");
            Ran resolved = resolved(second, "approved").ends(ExitStatus.DONE);
            assertThat(resolved.texts("slips")).hasSize(1);
            assertThat(resolved(second, "declined").ends(ExitStatus.REFUSED).text("outcome"))
                    .isEqualTo("NothingOpen");
            assertThat(agent.taken()).isPositive();

            String third = stuck(agent, member);
            resolved(third, "declined").ends(ExitStatus.DONE);
            agent.answerAgain();
            assertThat(saleTo(member, "card").ends(ExitStatus.DONE).text("outcome"))
                    .isEqualTo("Sold");
        }
    }

    /** A sale whose money moved and whose answer never came; its act. */
    private String stuck(TestAgent agent, String member) throws Exception {
        agent.answerNothing();
        Ran unknown = saleTo(member, "card").ends(ExitStatus.REFUSED);
        assertThat(unknown.text("outcome")).isEqualTo("PaymentUnknown");
        assertThat(unknown.json().path("earlier").asBoolean()).isFalse();
        assertThat(payment().ends(ExitStatus.DONE).json().path("open").path(0).path("act").asText())
                .isEqualTo(unknown.text("act"));
        return unknown.text("act");
    }

    private Ran resolved(String act, String as) throws Exception {
        return payment(
                "--resolve", act, "--as", as, "--by", "P-1", "--reason", "KICC by phone, no. 12");
    }

    private Ran payment(String... more) throws Exception {
        var words = new ArrayList<>(List.of("payment", "--home", home("T1")));
        words.addAll(List.of(more));
        return ran(words.toArray(new String[0]));
    }

    /** What the home's simulated terminal once did: call a refund paid that nobody had paid. */
    private void noMoneyIsPaidOut(String slip) throws Exception {
        Ran refund = ran("refund", "--home", home("T1"), "--slip", slip).ends(ExitStatus.REFUSED);
        assertThat(refund.text("outcome")).isEqualTo("PayOutDeclined");
    }

    /** An issuer that serves, and the teller's home joined to it. */
    private Child joined() throws Exception {
        ran("issuer", "init", "--home", home("I")).ends(ExitStatus.DONE);
        ran(
                        "issuer",
                        "add-site",
                        "--home",
                        home("I"),
                        "--site",
                        "T1",
                        "--role",
                        "teller",
                        "--district",
                        "mapo",
                        "--out",
                        home("T1.invitation"))
                .ends(ExitStatus.DONE);
        Child issuer = Child.start("issuer", "run", "--home", home("I"), "--port", "0");
        String port = issuer.awaitLine("ready ").substring("ready ".length());
        ran(
                        "join",
                        "--home",
                        home("T1"),
                        "--invite",
                        home("T1.invitation"),
                        "--issuer",
                        "localhost:" + port)
                .ends(ExitStatus.DONE);
        return issuer;
    }

    private String enrolled() throws Exception {
        return ran(
                        "issuer",
                        "add-member",
                        "--home",
                        home("I"),
                        "--identity",
                        "CI-1",
                        "--birth-year",
                        "1960")
                .ends(ExitStatus.DONE)
                .text("member");
    }

    private Path descriptors() {
        return folder.resolve("T1/descriptors");
    }

    /** The home's payment descriptor, with these properties and values besides. */
    private void descriptor(String driver, String... properties) throws Exception {
        var text = new StringBuilder();
        text.append("<device name=\"payment\" class=\"")
                .append("kr.sarangbang.infrastructure.device.q2.DeviceBean\">\n");
        var all = new ArrayList<>(List.of("driver", driver, "memory", "${payment.memory}"));
        all.addAll(List.of(properties));
        for (int i = 0; i < all.size(); i += 2) {
            text.append(
                    "  <property name=\"%s\" value=\"%s\"/>\n"
                            .formatted(all.get(i), all.get(i + 1)));
        }
        Files.createDirectories(descriptors());
        Files.writeString(descriptors().resolve("33_payment.xml"), text.append("</device>\n"));
    }

    private Ran sale(String pay, String... more) throws Exception {
        return saleTo(MEMBER, pay, more);
    }

    /** By the teller T-1, who has seen an ID. */
    private Ran saleTo(String member, String pay, String... more) throws Exception {
        List<String> words = wish(member, pay);
        words.addAll(List.of("--by", "T-1"));
        words.addAll(List.of(more));
        return ran(words.toArray(new String[0]));
    }

    private List<String> wish(String member, String pay) {
        var words = new ArrayList<>(List.of("sell", "--home", home("T1"), "--member", member));
        words.addAll(List.of("--series", "demo", "--amount", "10000", "--pay", pay));
        return words;
    }

    private String home(String name) {
        return folder.resolve(name).toString();
    }

    /** Each command opens the home anew and closes it again. */
    private static Ran ran(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = new ArrayList<>(List.of(words));
        all.add("--json");
        int status =
                Main.run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        all.toArray(new String[0]));
        return new Ran(all, status, out.toString(), err.toString());
    }
}
