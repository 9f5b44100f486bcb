package kr.sarangbang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.host.application.LostSiteOffice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What an officer does about a lost site. */
final class LostSiteCommands {
    private LostSiteCommands() {}

    /** What each of them says. */
    abstract static class OfLostSite extends OfficerCommand {
        @Option(names = "--site", required = true, paramLabel = "ID")
        private String site;

        @Option(
                names = "--by",
                required = true,
                paramLabel = "NAME",
                description = "Who decides it; kept with it.")
        private String by;

        @Option(
                names = "--reason",
                required = true,
                paramLabel = "TEXT",
                description = "Why; kept with it. 1 to 100 characters.")
        private String reason;

        final SiteId site() {
            return site(site);
        }

        final String by() {
            return by;
        }

        final String reason() {
            return reason;
        }
    }

    /** Writes a lost site off. */
    @Command(
            name = "write-off",
            mixinStandardHelpOptions = true,
            description = {
                "Writes a lost site off: what it had left is retired and never sold elsewhere, its",
                "members' limits stay taken until they declare what they bought. What it sold before is",
                "booked and honoured, whenever it comes."
            })
    static final class WriteOff extends OfLostSite {
        @Override
        int act(OpenIssuer issuer) {
            LostSiteOffice.WrittenOff off =
                    done(issuer.lostSites().writeOff(site(), by(), reason()));
            tell(
                    Facts.of("site", off.site().text())
                            .and("at", off.at().toString())
                            .and("retired", off.retired().amount())
                            .and("limits", off.limits().amount())
                            .and("guarantee", off.guarantee().amount()),
                    "%s을(를) 잃은 곳으로 처리했어요. 거둬들인 상품권 %d원, 묶인 한도 %d원, 닫은 보장 한도 %d원"
                            .formatted(
                                    off.site(),
                                    off.retired().amount(),
                                    off.limits().amount(),
                                    off.guarantee().amount()),
                    "Site %s is written off: %s of stock retired, %s of limits held, %s of guarantee closed."
                            .formatted(off.site(), off.retired(), off.limits(), off.guarantee()));
            return ExitStatus.DONE;
        }
    }

    /** Takes a member's declaration. */
    @Command(
            name = "declare",
            mixinStandardHelpOptions = true,
            description = {
                "Takes what a member declares in writing to have bought at a lost site. What was not",
                "bought no longer counts as held; the month stays taken."
            })
    static final class Declare extends OfLostSite {
        @Option(names = "--member", required = true, paramLabel = "N")
        private String member;

        @Option(
                names = "--bought",
                required = true,
                paramLabel = "WON",
                description = "Face of everything bought there under that month's limit.")
        private long bought;

        @Option(
                names = "--month",
                paramLabel = "YYYY-MM",
                description = "Needed where limits of several months were lost.")
        private @Nullable String month;

        @Option(
                names = "--district",
                paramLabel = "NAME",
                description = "Of district vouchers' limit; needed where several were lost.")
        private @Nullable String district;

        @Override
        int act(OpenIssuer issuer) {
            LostSiteOffice.Declared declared =
                    done(
                            issuer.lostSites()
                                    .declare(
                                            new LostSiteOffice.Declaration(
                                                    SiteCommand.member(member),
                                                    site(),
                                                    SiteCommand.won(bought),
                                                    Optional.ofNullable(month)
                                                            .map(OfficerCommands.LendLimit::month),
                                                    Optional.ofNullable(district)
                                                            .map(
                                                                    name ->
                                                                            Scope.of(
                                                                                    OfficerCommands
                                                                                            .district(
                                                                                                    name))),
                                                    by(),
                                                    reason())));
            tell(
                    Facts.of("site", site().text())
                            .and("month", declared.month().toString())
                            .and("bought", declared.bought().amount())
                            .and("released", declared.released().amount()),
                    "적었어요. %s에 산 것 %d원, 이제 갖고 있지 않은 것으로 보는 한도 %d원"
                            .formatted(
                                    declared.month(),
                                    declared.bought().amount(),
                                    declared.released().amount()),
                    "Noted: %s bought in %s; %s no longer count as held."
                            .formatted(declared.bought(), declared.month(), declared.released()));
            return ExitStatus.DONE;
        }
    }

    /** Invites a site anew. */
    @Command(
            name = "invite",
            mixinStandardHelpOptions = true,
            description = {
                "A new invitation for a site that is frozen, written off, or has not joined yet. It begins",
                "anew, without its old rights; a frozen one is written off with it."
            })
    static final class Invite extends OfLostSite {
        @Option(names = "--out", required = true, paramLabel = "FILE")
        private Path out;

        @Override
        int act(OpenIssuer issuer) throws Exception {
            Path folder = out.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw CommandFailed.wrongUse("There is no folder for the invitation " + out);
            }
            issuer.invite(site(), done(issuer.lostSites().invite(site(), by(), reason())), out);
            tell(
                    Facts.of("site", site().text()),
                    site() + "의 새 초대장을 썼어요: " + out,
                    "The new invitation of site " + site() + " is " + out + ".");
            return ExitStatus.DONE;
        }
    }
}
