package kr.sarangbang.infrastructure.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.testing.SampleRights;
import kr.sarangbang.testing.SampleSite;
import org.junit.jupiter.api.Test;

class SiteSigningTest {
    private static final Bytes ISSUER_KEY =
            Bytes.of(Ed25519.publicKey(SampleSite.key(2).toArray()));
    private static final SampleRights RIGHTS = SampleRights.any();
    private final SiteSlips slips = new SiteSlips(ISSUER_KEY);

    private static Slip slip(byte[] siteKey) {
        SignedRight stock = RIGHTS.stock(1, 0, 100);
        var act = new ActId(SampleSite.SITE, 1, 5);
        SignedSale sale = RIGHTS.sold(act, stock, new RightId(1, 2), 0, 10).vouchers().getFirst();
        return new Slip.OfSale(
                new SiteSigner(Ed25519.signer(siteKey), RIGHTS.joined().credential())
                        .sign(stock, sale.claims()));
    }

    @Test
    void aSlipThatTheSiteSignedIsGenuineToWhoKnowsTheIssuersKey() {
        Slip slip = slip(SampleSite.key(1).toArray());
        List<String> texts = slips.texts(slip);
        assertThat(texts).hasSize(1);
        assertThat(texts.getFirst().length()).isLessThanOrEqualTo(450);
        assertThat(slips.read(texts.getFirst()))
                .isEqualTo(new SlipReading.Genuine(slip, slips.bytes(slip)));
        assertThat(slips.read(slips.bytes(slip))).isInstanceOf(SlipReading.Genuine.class);
    }

    @Test
    void aSlipSignedByWhoDoesNotHoldTheRightIsNot() {
        Slip forged = slip(SampleSite.key(9).toArray());
        assertThat(slips.read(slips.texts(forged).getFirst())).isInstanceOf(SlipReading.Bad.class);
        assertThat(slips.read(slips.bytes(forged))).isInstanceOf(SlipReading.Bad.class);
    }

    @Test
    void anotherIssuersReaderRefusesIt() {
        Slip slip = slip(SampleSite.key(1).toArray());
        assertThat(new SiteSlips(SampleSite.key(5)).read(slips.texts(slip).getFirst()))
                .isInstanceOf(SlipReading.Bad.class);
    }
}
