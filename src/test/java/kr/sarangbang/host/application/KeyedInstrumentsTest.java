package kr.sarangbang.host.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.codec.RightCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import org.junit.jupiter.api.Test;

/** That a right verified once is remembered lets no other right pass. */
class KeyedInstrumentsTest {
    private final Town town = new Town();
    private final SignedSale sale = ((Slip.OfSale) town.sell(10)).sale();

    private boolean verifies(SignedSale other) {
        return town.issuer.instruments().papers().verifies(other);
    }

    private SignedSale under(SignedRight right) {
        return new SignedSale(right, sale.claims(), sale.signature());
    }

    @Test
    void aSaleVerifiesEachTime() {
        assertThat(verifies(sale)).isTrue();
        assertThat(verifies(sale)).isTrue();
    }

    @Test
    void aRightThatSaysMoreThanItsRememberedBytesDoesNotVerify() {
        assertThat(verifies(sale)).isTrue();
        StockRight right = sale.stockRight();
        var more =
                new StockRight(
                        right.id(),
                        right.holder(),
                        right.seriesNumber(),
                        right.unit() * 10,
                        right.scope(),
                        right.units(),
                        right.sellUntil());
        assertThat(verifies(under(new SignedRight(more, sale.stock().signed())))).isFalse();
    }

    @Test
    void theSameRightSignedByAnotherDoesNotVerifyHoweverOftenItComes() {
        assertThat(verifies(sale)).isTrue();
        byte[] key = new byte[Ed25519.KEY_BYTES];
        new Random(1).nextBytes(key);
        SignedRight forged = RightCodec.sign(Ed25519.signer(key), sale.stockRight());
        assertThat(verifies(under(forged))).isFalse();
        assertThat(verifies(under(forged))).isFalse();
    }

    @Test
    void aSaleThatTheHolderDidNotSignDoesNotVerifyUnderARememberedRight() {
        assertThat(verifies(sale)).isTrue();
        byte[] signature = sale.signature().toArray();
        signature[0] ^= 1;
        assertThat(verifies(new SignedSale(sale.stock(), sale.claims(), Bytes.of(signature))))
                .isFalse();
    }

    @Test
    void onlySoMuchIsRemembered() {
        var recent = new Recent<Integer, String>(2);
        recent.keep(1, "one");
        recent.keep(2, "two");
        assertThat(recent.find(1)).contains("one");
        recent.keep(3, "three");
        assertThat(recent.find(2)).as("not asked for longest").isEmpty();
        assertThat(recent.find(1)).contains("one");
        assertThat(recent.find(3)).contains("three");
    }
}
