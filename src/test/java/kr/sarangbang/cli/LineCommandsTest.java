package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: what a board showed is held against the journal by a command, as anybody may. Method: a
 * branch and another site of one issuer, numbers and calls by commands.
 */
class LineCommandsTest {
    @TempDir Path folder = Path.of("");

    @Test
    void whatABoardShowedIsCheckedAtItsSiteAndKnownAsNotAnothers() throws Exception {
        try (var town = new DemoTown(folder, "2022-07-14T10:00:00+09:00")) {
            town.issuerUp();
            town.site("B1", "branch");
            town.site("K1", "kiosk");
            for (int i = 0; i < 3; i++) {
                town.here("number", "--home", town.home("B1")).ends(ExitStatus.DONE);
            }
            town.here("call", "--home", town.home("B1"), "--window", "2").ends(ExitStatus.DONE);
            String board =
                    town.here("line", "--home", town.home("B1"))
                            .ends(ExitStatus.DONE)
                            .text("board");
            assertThat(board).contains("부름 1→2", "다음 2 3", "SBB1:");
            town.here("call", "--home", town.home("B1"), "--window", "1").ends(ExitStatus.DONE);
            Ran fair = check(town, "B1", board).ends(ExitStatus.DONE);
            assertThat(fair.text("outcome")).isEqualTo("Fair");
            assertThat(fair.json().path("called").path(0).path("ticket").asInt()).isEqualTo(1);
            assertThat(fair.texts("next")).containsExactly("2", "3");
            assertThat(outcome(town, "B1", board.replace("부름 1", "부름 3"))).isEqualTo("OtherWords");
            assertThat(outcome(town, "B1", board.substring(0, board.length() - 9)))
                    .isEqualTo("BadSlip");
            assertThat(outcome(town, "K1", board)).isEqualTo("NotInJournal");
        }
    }

    private static Ran check(DemoTown town, String site, String board) {
        return town.here("line", "--home", town.home(site), "--check", board);
    }

    private static String outcome(DemoTown town, String site, String board) {
        return check(town, site, board).ends(ExitStatus.REFUSED).text("outcome");
    }
}
