package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.payment.CashClaim;
import kr.sarangbang.domain.payment.CashClaimReading;
import kr.sarangbang.domain.voucher.BadSlip;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.signing.SiteSlips;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads slips. */
@Command(
        name = "slip",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Slips.",
        subcommands = SlipCommand.Show.class)
final class SlipCommand {
    /** Decodes a slip and verifies it with the issuer's key. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Decodes a slip's text and verifies it.")
    static final class Show extends Shared {
        @Parameters(arity = "1..*", paramLabel = "TEXT", description = "The code's text.")
        private java.util.List<String> text;

        @Option(
                names = "--issuer-key",
                paramLabel = "FILE",
                description = "The issuer's public key in hexadecimal; init writes issuer.pub.")
        private @Nullable Path issuerKey;

        @Option(names = "--home", paramLabel = "DIR", description = "A home that knows the key.")
        private @Nullable Path home;

        @Override
        public Integer call() throws Exception {
            var slips = new SiteSlips(key());
            if (slips.readCashClaim(String.join(" ", text))
                    instanceof CashClaimReading.Genuine genuine) {
                return show(genuine.claim().claim());
            }
            SlipReading reading = slips.read(String.join(",", text));
            return switch (reading) {
                case SlipReading.Genuine genuine -> show(genuine.slip());
                case SlipReading.NeedsOtherPart part -> {
                    tell(
                            Facts.of("valid", false).and("reason", "OtherCodeToo"),
                            "무늬가 하나 더 있어요.",
                            "The paper has another code.");
                    yield ExitStatus.REFUSED;
                }
                case SlipReading.Bad bad -> bad(bad.why());
            };
        }

        private int show(Slip slip) {
            tell(
                    Facts.of("valid", true)
                            .and("series", slip.number().seriesNumber())
                            .and("face", slip.face().amount())
                            .and("balance", slip.balance().amount())
                            .and("version", slip.version().toString())
                            .and("expires", slip.expires().toString())
                            .and("site", slip.madeAt().text())
                            .and("number", slip.number().toString())
                            .and("reason", null),
                    slip.balance().amount() + "원, " + slip.expires() + "까지",
                    slip.balance().amount() + " won, good until " + slip.expires() + ".");
            return ExitStatus.DONE;
        }

        private int show(CashClaim claim) {
            tell(
                    Facts.of("valid", true)
                            .and("kind", "cashClaim")
                            .and("act", claim.act().toString())
                            .and("amount", claim.amount().amount())
                            .and("site", claim.act().site().text())
                            .and("reason", null),
                    "맡긴 돈 표, " + claim.amount().amount() + "원. 이미 드렸는지는 cash-owed가 알려 줘요.",
                    "A claim on kept cash, "
                            + claim.amount().amount()
                            + " won; whether it was paid cash-owed says.");
            return ExitStatus.DONE;
        }

        private int bad(BadSlip why) {
            tell(
                    Facts.of("valid", false).and("reason", OutcomeNames.camel(why)),
                    why.korean(),
                    why.english());
            return ExitStatus.REFUSED;
        }

        private Bytes key() throws IOException {
            if (issuerKey != null) {
                return read(issuerKey);
            }
            if (home != null && Files.exists(home.resolve("issuer.pub"))) {
                return read(home.resolve("issuer.pub"));
            }
            if (home != null) {
                return OpenSite.config(new SiteHome(home.toAbsolutePath())).issuerKey();
            }
            throw CommandFailed.wrongUse(
                    "Whose slip? Give --issuer-key FILE (the issuer's issuer.pub), or --home.");
        }

        private static Bytes read(Path file) {
            try {
                return Bytes.fromHex(Files.readString(file).strip());
            } catch (IOException | IllegalArgumentException e) {
                throw CommandFailed.wrongUse(
                        file + " is not an issuer's public key: 64 hexadecimal digits.");
            }
        }
    }
}
