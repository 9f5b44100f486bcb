package kr.sarangbang.simulation.plants;

import java.util.function.Consumer;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.CardStatement;
import kr.sarangbang.domain.right.Credential;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.voucher.IssuerClaims;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.host.application.Instruments;
import kr.sarangbang.host.application.IssuerSigner;

/** The issuer's instruments, and somebody who hears of each slip that they sign. */
final class Signs {
    private Signs() {}

    static Instruments slips(Instruments real, Consumer<Slip.OfIssuer> ear) {
        return new Instruments(
                real.entries(),
                real.papers(),
                real.cards(),
                new Heard(real.signer(), ear),
                real.identities(),
                real.certificates(),
                real.issuerKey(),
                real.sealingKey());
    }

    private record Heard(IssuerSigner signer, Consumer<Slip.OfIssuer> ear) implements IssuerSigner {
        @Override
        public SignedRight sign(Right right) {
            return signer.sign(right);
        }

        @Override
        public SignedCredential sign(Credential credential) {
            return signer.sign(credential);
        }

        @Override
        public Bytes sign(CardStatement statement) {
            return signer.sign(statement);
        }

        @Override
        public Slip.OfIssuer sign(IssuerClaims claims) {
            Slip.OfIssuer slip = signer.sign(claims);
            ear.accept(slip);
            return slip;
        }
    }
}
