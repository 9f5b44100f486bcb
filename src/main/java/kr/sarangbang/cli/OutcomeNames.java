package kr.sarangbang.cli;

import java.util.Locale;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.domain.voucher.RedemptionRefusal;

/** The names under which outcomes stand in a command's facts. */
final class OutcomeNames {
    private OutcomeNames() {}

    /** PAPER_OUT becomes PaperOut. */
    static String camel(Enum<?> value) {
        var text = new StringBuilder();
        for (String word : value.name().split("_", -1)) {
            text.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }

    static String of(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.ClockSuspect clock -> "ClockSuspect";
            case Obstacle.DiskLow disk -> "DiskLow";
            case Obstacle.NotSignedOn not -> "NotSignedOn";
            case Obstacle.JournalSetBack back -> "JournalSetBack";
            case Obstacle.CounterGone gone -> "CounterGone";
            case Obstacle.HubLost lost -> "HubLost";
            case Obstacle.SiteStopped stopped -> "SiteStopped";
            case Obstacle.SiteWrittenOff stopped -> "SiteWrittenOff";
            case Obstacle.PrinterNotReady printer -> camel(printer.fault());
        };
    }

    static String of(RedemptionRefusal refusal) {
        return camel(refusal);
    }
}
