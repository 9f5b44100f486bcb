package kr.sarangbang.cli;

import java.util.Optional;
import kr.sarangbang.application.EnrolMember;
import kr.sarangbang.application.EnrolOutcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Enrols a member at the site. */
@Command(
        name = "enrol",
        mixinStandardHelpOptions = true,
        description = "Enrols a person, online or off.")
final class EnrolCommand extends SiteCommand {
    @Option(names = "--identity", required = true, paramLabel = "TOKEN")
    private String identity;

    @Option(names = "--birth-year", required = true, paramLabel = "Y")
    private int birthYear;

    @Option(names = "--pin", paramLabel = "PIN")
    private @Nullable String pin;

    @Override
    String name() {
        return "member enrol";
    }

    @Override
    int act(OpenSite site) throws Exception {
        checkBirthYear(birthYear);
        checkPin(pin);
        if (identity.isBlank() || identity.length() > 200) {
            throw CommandFailed.wrongUse("An identity token has 1 to 200 characters.");
        }
        site.resume();
        site.connect();
        EnrolOutcome outcome =
                new EnrolMember(site.place())
                        .enrol(identity, birthYear, Optional.ofNullable(pin), actor());
        return switch (outcome) {
            case EnrolOutcome.Enrolled enrolled -> {
                tell(
                        Facts.of("act", enrolled.act().toString())
                                .and("member", enrolled.member().toString())
                                .and("acknowledged", enrolled.acknowledged()),
                        "회원 번호 "
                                + enrolled.member()
                                + (enrolled.acknowledged() ? "" : " (연결되면 확인돼요)"),
                        "Member "
                                + enrolled.member()
                                + (enrolled.acknowledged() ? "." : ", not yet acknowledged."));
                yield ExitStatus.DONE;
            }
            case EnrolOutcome.Stopped stopped -> {
                tell(
                        Facts.of("outcome", OutcomeNames.of(stopped.obstacle())),
                        SaleWords.korean(stopped.obstacle()),
                        SaleWords.english(stopped.obstacle()));
                yield ExitStatus.REFUSED;
            }
        };
    }

    static void checkBirthYear(int year) {
        if (year < 1900 || year > 2100) {
            throw CommandFailed.wrongUse("A birth year has four digits, 1900 to 2100.");
        }
    }

    static void checkPin(@Nullable String pin) {
        if (pin != null && !pin.matches("\\d{4}")) {
            throw CommandFailed.wrongUse("A PIN has four digits.");
        }
    }
}
