package kr.sarangbang.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.voucher.BadSlip;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipReading;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * Goal: nobody but the shop makes a paper of a shop. Method: do what a person with the paper, an
 * editor for its bytes and no key can do: take acts off, move them, double them, mix the papers of
 * one voucher.
 */
class ShopSlipTest {
    private static final Slip SOLD = new Slip.OfSale(Samples.sale());
    private static final int BASE_AT = 1;
    private static final int ACTS_AT = 3;
    private static final int SIGNATURES_AT = 4;

    /** Goal: see above. Method: every choice of the acts in every order, under the signature. */
    @Property(tries = 60)
    void noPrefixSubsetOrReorderingOfAShopsSlipIsAValidSlip(
            @ForAll("lives") List<Integer> life, @ForAll boolean ofIssuer) {
        Slip.OfShop paper = live(ofIssuer ? Samples.nextSlip() : SOLD, life).getLast();
        for (List<Integer> choice : choices(paper.acts().size())) {
            SlipReading reading = read(arranged(paper, paper, choice));
            if (inOrder(choice, paper.acts().size())) {
                assertThat(reading)
                        .isEqualTo(new SlipReading.Genuine(paper, SlipCodec.bytes(paper)));
            } else {
                assertThat(reading).as("acts %s", choice).isInstanceOf(SlipReading.Bad.class);
            }
        }
    }

    /**
     * Goal: who copied every paper on the way has those papers and no other. Method: the acts of
     * the last under the signatures of all.
     */
    @Property(tries = 30)
    void theSignaturesOfOlderPapersMakeNoPaperButThose(@ForAll("lives") List<Integer> life) {
        List<Slip.OfShop> papers = live(SOLD, life);
        for (int signature = 0; signature < papers.size(); signature++) {
            for (List<Integer> choice : choices(papers.getLast().acts().size())) {
                Slip.OfShop printed = papers.get(signature);
                SlipReading reading = read(arranged(papers.getLast(), printed, choice));
                if (inOrder(choice, printed.acts().size())) {
                    assertThat(reading)
                            .isEqualTo(new SlipReading.Genuine(printed, SlipCodec.bytes(printed)));
                } else {
                    assertThat(reading)
                            .as("acts %s under signature %d", choice, signature)
                            .isInstanceOf(SlipReading.Bad.class);
                }
            }
        }
    }

    @Test
    void aRedemptionCutOffAShopsSlipLeavesNoValidSlip() {
        Slip.OfShop twice = live(SOLD, List.of(0, 0)).getLast();
        assertThat(read(arranged(twice, twice, List.of(0))))
                .isEqualTo(new SlipReading.Bad(BadSlip.FORGED));
        assertThat(read(arranged(twice, twice, List.of())))
                .isEqualTo(new SlipReading.Bad(BadSlip.DAMAGED));
    }

    /** A reversal changes no balance and makes no version: without it the rest still follows. */
    @Test
    void aReversalCannotBeTakenOutFromUnderAnAcceptance() {
        Slip.OfShop paper = live(SOLD, List.of(2, 0)).getLast();
        assertThat(paper.acts().getFirst()).isInstanceOf(SlipAct.Reversal.class);
        assertThat(read(arranged(paper, paper, List.of(1))))
                .isEqualTo(new SlipReading.Bad(BadSlip.FORGED));
    }

    /** What a shop's acts stand on was printed once: a version that they used up. */
    @Test
    void withoutAnyOfTheShopsPartsItIsTheOlderPaperItself() {
        Slip.OfShop paper = live(SOLD, List.of(0)).getLast();
        Bytes base = Bytes.of(parts(paper).get(BASE_AT).GetByteString());
        assertThat(SlipCodec.read(base, Samples.ISSUER_KEY))
                .isEqualTo(new SlipReading.Genuine(SOLD, SlipCodec.bytes(SOLD)));
        assertThat(paper.acts().getFirst())
                .isInstanceOfSatisfying(
                        SlipAct.Acceptance.class,
                        act -> assertThat(act.consumed()).isEqualTo(SOLD.version()));
    }

    @Test
    void aShopsActsDoNotGoOnAnotherPaperOfTheVoucher() {
        Slip.OfShop ofSale = live(SOLD, List.of(2)).getLast();
        CBORObject parts = parts(ofSale);
        parts.Set(BASE_AT, CBORObject.FromObject(SlipCodec.bytes(Samples.nextSlip()).toArray()));
        assertThat(Samples.nextSlip().number()).isEqualTo(ofSale.number());
        assertThat(read(parts)).isEqualTo(new SlipReading.Bad(BadSlip.FORGED));
    }

    /**
     * Goal: what a shop signs where no paper can be continued is no paper. Method: a full one, and
     * none at all.
     */
    @Test
    void anActWithoutAPlaceOnItsPaperMakesNone() {
        Slip.OfShop full = live(SOLD, List.of(0, 0, 0, 0, 0, 0)).getLast();
        assertThat(Slip.OfShop.canContinue(full, full.shop().credential().holder())).isFalse();
        SignedAct more = Samples.reversal(full, 100, 99);
        CBORObject onTop = parts(live(SOLD, List.of(2)).getLast());
        onTop.Set(BASE_AT, CBORObject.FromObject(SlipCodec.bytes(full).toArray()));
        onTop.Set(SIGNATURES_AT, signatures(onTop, more.signature()));
        assertThat(read(onTop)).isInstanceOf(SlipReading.Bad.class);
        assertThat(ActCodec.verifies(more, full.shop(), Optional.of(full))).isTrue();
        assertThat(ActCodec.verifies(more, full.shop(), Optional.of(SOLD))).isFalse();
        assertThat(ActCodec.verifies(more, full.shop(), Optional.empty())).isFalse();
    }

    /** What a shop does with one voucher: 0 accepts, 1 takes the last back, 2 reverses. */
    @Provide
    Arbitrary<List<Integer>> lives() {
        return Arbitraries.integers().between(0, 2).list().ofMinSize(1).ofMaxSize(4);
    }

    /** The papers that the shop prints on the way, oldest first. */
    private static List<Slip.OfShop> live(Slip base, List<Integer> life) {
        List<Slip.OfShop> papers = new ArrayList<>();
        Slip shown = base;
        Optional<SignedAct> standing = Optional.empty();
        long sequence = 8;
        for (int step : life) {
            SignedAct act;
            if (step == 1 && standing.isPresent()) {
                act = Samples.cancellation(shown, sequence, standing.get());
                standing = Optional.empty();
            } else if (step == 2) {
                act = Samples.reversal(shown, sequence, sequence);
            } else {
                act = Samples.acceptance(shown, sequence, 1_000);
                standing = Optional.of(act);
            }
            Slip.OfShop next = Samples.shopSlip(shown, act);
            papers.add(next);
            shown = next;
            sequence += 3;
        }
        return papers;
    }

    /** All lists of different places among so many, the empty one too; and each place doubled. */
    private static Set<List<Integer>> choices(int places) {
        Set<List<Integer>> all = new HashSet<>();
        all.add(List.of());
        List<List<Integer>> last = List.of(List.of());
        for (int length = 1; length <= places; length++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> shorter : last) {
                for (int place = 0; place < places; place++) {
                    List<Integer> one = new ArrayList<>(shorter);
                    one.add(place);
                    if (shorter.contains(place)) {
                        all.add(one);
                    } else {
                        longer.add(one);
                    }
                }
            }
            all.addAll(longer);
            last = longer;
        }
        return all;
    }

    private static boolean inOrder(List<Integer> choice, int length) {
        List<Integer> order = new ArrayList<>();
        for (int place = 0; place < length; place++) {
            order.add(place);
        }
        return choice.equals(order);
    }

    /** Some acts of one paper as it carries them, under the signature of another. */
    private static CBORObject arranged(Slip.OfShop of, Slip.OfShop signed, List<Integer> choice) {
        CBORObject parts = parts(of);
        CBORObject acts = parts.get(ACTS_AT);
        CBORObject chosen = CBORObject.NewArray();
        choice.forEach(place -> chosen.Add(acts.get(place)));
        parts.Set(ACTS_AT, chosen);
        parts.Set(SIGNATURES_AT, signatures(parts, signed.signature()));
        return parts;
    }

    private static CBORObject signatures(CBORObject parts, Bytes last) {
        byte[] both = Arrays.copyOf(parts.get(SIGNATURES_AT).GetByteString(), 128);
        System.arraycopy(last.toArray(), 0, both, 64, 64);
        return CBORObject.FromObject(both);
    }

    private static CBORObject parts(Slip.OfShop paper) {
        return CBORObject.DecodeFromBytes(SlipCodec.bytes(paper).toArray());
    }

    private static SlipReading read(CBORObject parts) {
        return SlipCodec.read(Bytes.of(Cbor.encode(parts)), Samples.ISSUER_KEY);
    }
}
