package kr.sarangbang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.host.application.IssuerOffice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The officer's day. */
final class OfficerCommands {
    private OfficerCommands() {}

    /** Registers a site and writes its one-time invitation. */
    @Command(
            name = "add-site",
            mixinStandardHelpOptions = true,
            description = "Registers a site, writes its one-time invitation.")
    static final class AddSite extends OfficerCommand {
        @Option(names = "--site", required = true, paramLabel = "ID")
        private String site;

        @Option(names = "--role", required = true, paramLabel = "kiosk|teller|shop|branch")
        private String role;

        @Option(names = "--district", required = true, paramLabel = "NAME")
        private String district;

        @Option(
                names = "--name",
                paramLabel = "NAME",
                description = "As screens and papers say it.")
        private @Nullable String display;

        @Option(names = "--stock", paramLabel = "SERIES=WON")
        private List<String> stock = List.of();

        @Option(names = "--guarantee", paramLabel = "WON")
        private @Nullable Long guarantee;

        @Option(names = "--category", paramLabel = "C")
        private @Nullable String category;

        @Option(names = "--out", required = true, paramLabel = "FILE")
        private Path out;

        @Override
        int act(OpenIssuer issuer) throws Exception {
            SiteId id = site(site);
            Path folder = out.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw CommandFailed.wrongUse("There is no folder for the invitation " + out);
            }
            String token =
                    done(
                            issuer.office()
                                    .addSite(
                                            new IssuerOffice.NewSite(
                                                    id,
                                                    role(role),
                                                    display == null ? site : display,
                                                    Optional.of(district(district)),
                                                    Optional.ofNullable(category),
                                                    stock(stock),
                                                    Optional.ofNullable(guarantee)
                                                            .map(SiteCommand::won))));
            issuer.invite(id, token, out);
            tell(
                    Facts.of("site", id.text()),
                    "판매소 " + id + "의 초대장을 썼어요: " + out,
                    "Site " + id + " is registered; its invitation is " + out + ".");
            return ExitStatus.DONE;
        }

        private static SiteRole role(String text) {
            return Arrays.stream(SiteRole.values())
                    .filter(r -> r.name().equals(text.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    CommandFailed.wrongUse(
                                            "A role is kiosk, teller, shop or branch, not "
                                                    + text));
        }
    }

    /** 마포구, 마포, MAPO or mapo. */
    static District district(String text) {
        return Arrays.stream(District.values())
                .filter(
                        d ->
                                d.korean().equals(text)
                                        || d.korean().equals(text + "구")
                                        || d.name().equalsIgnoreCase(text)
                                        || (d.name() + "-gu").equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                CommandFailed.wrongUse(
                                        "There is no district " + text + "; one is 마포구 or MAPO."));
    }

    /** Changes a site. */
    @Command(
            name = "set-site",
            mixinStandardHelpOptions = true,
            description = "Closes, blocks or changes a site.")
    static final class SetSite extends OfficerCommand {
        @Option(names = "--site", required = true, paramLabel = "ID")
        private String site;

        @Option(names = "--closed")
        private boolean closed;

        @Option(names = "--blocked", paramLabel = "REASON")
        private @Nullable String blocked;

        @Option(
                names = "--since",
                paramLabel = "TIME",
                description =
                        "With --blocked: from when on its papers need the issuer's word, such as"
                                + " 2022-07-14T13:00:00+09:00; without it from now on.")
        private @Nullable String since;

        @Option(names = "--guarantee", paramLabel = "WON")
        private @Nullable Long guarantee;

        @Option(names = "--stock", paramLabel = "SERIES=WON")
        private List<String> stock = List.of();

        @Option(
                names = "--sealed-counter",
                paramLabel = "yes|no",
                description =
                        "Whether an officer saw that the site, as it has joined now, seals its"
                                + " journal.")
        private @Nullable String sealedCounter;

        @Override
        int act(OpenIssuer issuer) {
            if (sealedCounter != null) {
                done(issuer.office().setSealedCounter(site(site), isYes(sealedCounter)));
            }
            SiteId id =
                    done(
                            issuer.office()
                                    .setSite(
                                            site(site),
                                            new IssuerOffice.SiteChange(
                                                    closed,
                                                    Optional.ofNullable(blocked),
                                                    since(),
                                                    Optional.ofNullable(guarantee)
                                                            .map(SiteCommand::won),
                                                    stock(stock))));
            tell(Facts.of("site", id.text()), "바꿨어요: " + id, "Changed site " + id + ".");
            return ExitStatus.DONE;
        }

        private static boolean isYes(String word) {
            return switch (word) {
                case "yes" -> true;
                case "no" -> false;
                default ->
                        throw CommandFailed.wrongUse("--sealed-counter is yes or no, not " + word);
            };
        }

        private Optional<Instant> since() {
            if (since == null) {
                return Optional.empty();
            }
            if (blocked == null || blocked.isEmpty()) {
                throw CommandFailed.wrongUse("--since is of a site that is --blocked.");
            }
            return Optional.of(SiteCommand.instant(since));
        }
    }

    /** Enrols a member at the issuer. */
    @Command(
            name = "add-member",
            mixinStandardHelpOptions = true,
            description = "Enrols a person; one token, one member.")
    static final class AddMember extends OfficerCommand {
        @Option(names = "--identity", required = true, paramLabel = "TOKEN")
        private String identity;

        @Option(names = "--birth-year", required = true, paramLabel = "Y")
        private int birthYear;

        @Option(names = "--home-site", paramLabel = "ID")
        private @Nullable String homeSite;

        @Option(names = "--pin", paramLabel = "PIN")
        private @Nullable String pin;

        @Override
        int act(OpenIssuer issuer) {
            EnrolCommand.checkBirthYear(birthYear);
            EnrolCommand.checkPin(pin);
            MemberNumber member =
                    done(
                            issuer.office()
                                    .addMember(
                                            identity,
                                            birthYear,
                                            Optional.ofNullable(homeSite).map(OfficerCommand::site),
                                            Optional.ofNullable(pin)));
            tell(
                    Facts.of("member", member.toString()),
                    "회원 번호 " + member,
                    "Member " + member + ".");
            return ExitStatus.DONE;
        }
    }

    /** Lends a limit right ahead. */
    @Command(
            name = "lend-limit",
            mixinStandardHelpOptions = true,
            description = "Lends a member's purchase limit ahead to a site.")
    static final class LendLimit extends OfficerCommand {
        @Option(names = "--member", required = true, paramLabel = "N")
        private String member;

        @Option(names = "--site", required = true, paramLabel = "ID")
        private String site;

        @Option(names = "--amount", required = true, paramLabel = "WON")
        private long amount;

        @Option(names = "--month", paramLabel = "YYYY-MM")
        private @Nullable String month;

        @Option(names = "--district", paramLabel = "NAME", description = "City-wide if absent.")
        private @Nullable String district;

        @Override
        int act(OpenIssuer issuer) {
            Scope scope =
                    district == null ? Scope.CITY : Scope.of(OfficerCommands.district(district));
            Won won = SiteCommand.won(amount);
            RightId right =
                    done(
                            issuer.office()
                                    .lendLimit(
                                            SiteCommand.member(member),
                                            site(site),
                                            scope,
                                            Optional.ofNullable(month).map(LendLimit::month),
                                            won));
            tell(
                    Facts.of("right", right.toString()),
                    amount + "원의 한도를 빌려주었어요: " + right,
                    "Lent a limit of " + amount + " won as right " + right + ".");
            return ExitStatus.DONE;
        }

        static YearMonth month(String text) {
            try {
                return YearMonth.parse(text);
            } catch (DateTimeException e) {
                throw CommandFailed.wrongUse("A month is written YYYY-MM, not " + text);
            }
        }
    }
}
