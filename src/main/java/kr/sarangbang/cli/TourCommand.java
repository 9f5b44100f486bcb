package kr.sarangbang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.SiteProgram;
import kr.sarangbang.ui.tour.UnseenPanel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The real screens without a display, from enrolment to the books. */
@Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        description = "Drives the real screens without a display; saves every screen and paper.")
final class TourCommand extends Shared {
    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out;

    @Option(names = "--lang", paramLabel = "ko", defaultValue = "ko")
    private String language;

    @Option(
            names = "--sell",
            paramLabel = "WON",
            defaultValue = "200000",
            description = "Face sold in all, a multiple of 10000; ${DEFAULT-VALUE} if absent.")
    private long sell;

    @Option(
            names = "--redeem",
            paramLabel = "WON",
            defaultValue = "130000",
            description = "Redeemed in all; ${DEFAULT-VALUE} if absent.")
    private long redeem;

    @Override
    public Integer call() throws Exception {
        if (!language.equals("ko")) {
            throw CommandFailed.wrongUse(
                    "--lang is ko; other languages come with later work, and "
                            + language
                            + " too.");
        }
        TourPlan plan = TourPlan.of(sell, redeem);
        Path folder = out.toAbsolutePath();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw CommandFailed.wrongUse(folder + " is a file; --out is a folder.");
        }
        if (Files.exists(folder.resolve("home"))) {
            throw CommandFailed.wrongUse(
                    folder + " holds a tour already; take another folder, or remove it.");
        }
        Files.createDirectories(folder);
        return run(folder, plan);
    }

    private int run(Path folder, TourPlan plan) throws Exception {
        UnseenPanel.needNoDisplay();
        SqliteFile.unpackInto(folder.resolve("home").resolve("tmp"));
        Facts facts;
        try {
            facts = new Tour(folder, plan, new Catalogue(Language.KOREAN), this::progress).run();
        } finally {
            SiteProgram.end();
        }
        Map<String, ?> told = facts.asMap();
        boolean good =
                Boolean.TRUE.equals(told.get("ledgerBalanced"))
                        && Long.valueOf(0).equals(told.get("waiting"));
        tell(
                facts,
                told.get("sold")
                        + "원어치를 팔고 "
                        + told.get("redeemed")
                        + "원을 받았어요. 사진 "
                        + told.get("screens")
                        + "장: "
                        + folder,
                "Sold "
                        + told.get("sold")
                        + " won, redeemed "
                        + told.get("redeemed")
                        + " won, "
                        + told.get("screens")
                        + " pictures in "
                        + folder
                        + (good ? "; the books balance." : "; the books do NOT balance."));
        return good ? ExitStatus.DONE : ExitStatus.REFUSED;
    }
}
