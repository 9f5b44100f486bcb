package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.domain.member.MemberNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Goal: nothing simulated stands in a home that is no demo. Method: a real home, by commands. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RealHomeTest {
    private static final String MEMBER = MemberNumber.ofRandom(123_456_789).toString();

    @TempDir Path folder = Path.of("");

    @Test
    void noCardIsTakenAndNothingIsSimulatedWhereThereIsNoDemo() throws Exception {
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
        try (Child issuer = Child.start("issuer", "run", "--home", home("I"), "--port", "0")) {
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
            Ran card = sale("card").ends(ExitStatus.FAILED);
            assertThat(card.err()).contains("No payment terminal");
            Ran wish = sale("cash", "--device", "payment=approve").ends(ExitStatus.WRONG_USE);
            assertThat(wish.err()).contains("for demo homes");
            Ran nobody = sale("cash", "--by", "T-1").ends(ExitStatus.REFUSED);
            assertThat(nobody.text("outcome")).isEqualTo("UnknownMember");
            Ran unseen = sale("cash").ends(ExitStatus.WRONG_USE);
            assertThat(unseen.err()).contains("--by", "--pin");
            Ran said =
                    ran(
                                    "redeem",
                                    "--home",
                                    home("T1"),
                                    "--slip",
                                    "SR1",
                                    "--amount",
                                    "10000",
                                    "--member",
                                    MEMBER)
                            .ends(ExitStatus.WRONG_USE);
            assertThat(said.err()).contains("proves nothing", "--pin");
        }
    }

    private Ran sale(String pay, String... more) throws Exception {
        var words = new ArrayList<>(List.of("sell", "--home", home("T1"), "--member", MEMBER));
        words.addAll(List.of("--series", "demo", "--amount", "10000", "--pay", pay));
        words.addAll(List.of(more));
        return ran(words.toArray(new String[0]));
    }

    private String home(String name) {
        return folder.resolve(name).toString();
    }

    private static Ran ran(String... words) throws Exception {
        var all = new ArrayList<>(List.of(words));
        all.add("--json");
        try (Child child = Child.start(all.toArray(new String[0]))) {
            return child.ended();
        }
    }
}
