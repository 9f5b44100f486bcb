package kr.sarangbang.slip;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import kr.sarangbang.codec.Samples;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.Slip;

/** Every form of slip, by the name of its golden file. */
public final class SlipSamples {
    private static final Map<String, Slip> ALL = make();

    private SlipSamples() {}

    public static Map<String, Slip> all() {
        return ALL;
    }

    static Slip named(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    private static Map<String, Slip> make() {
        Map<String, Slip> all = new LinkedHashMap<>();
        Slip sold = new Slip.OfSale(Samples.sale());
        all.put("sale", sold);
        all.put("sale-largest", new Slip.OfSale(Samples.largestSale()));
        all.put("issuer", Samples.nextSlip());

        SignedAct first = Samples.acceptance(sold, 8, 37_000);
        Slip balance = Samples.shopSlip(sold, first);
        all.put("shop-balance", balance);
        all.put(
                "shop-balance-of-issuer",
                Samples.shopSlip(
                        Samples.nextSlip(), Samples.acceptance(Samples.nextSlip(), 11, 3_000)));
        all.put("shop-unfinished", Samples.shopSlip(sold, Samples.reversal(sold, 9, 7)));

        SignedAct cancelled = Samples.cancellation(balance, 10, first);
        all.put("shop-cancelled", Samples.shopSlip(balance, cancelled));
        SignedAct second = Samples.acceptance(balance, 10, 13_000);
        Slip twice = Samples.shopSlip(balance, second);
        all.put("shop-two-acceptances", twice);

        Slip largest = new Slip.OfSale(Samples.largestSale());
        all.put("shop-most", most(largest, 100_000));
        all.put("shop-most-of-small", most(sold, 5_000));
        return all;
    }

    /** As many acts as one paper carries. */
    private static Slip most(Slip base, long won) {
        long sequence = 4_000_000_000L;
        SignedAct a = Samples.acceptance(base, sequence, won);
        Slip slip = Samples.shopSlip(base, a);
        SignedAct b = Samples.reversal(slip, sequence + 2, sequence + 1);
        slip = Samples.shopSlip(slip, b);
        SignedAct c = Samples.acceptance(slip, sequence + 3, 2 * won);
        slip = Samples.shopSlip(slip, c);
        SignedAct d = Samples.cancellation(slip, sequence + 4, c);
        slip = Samples.shopSlip(slip, d);
        SignedAct e = Samples.acceptance(slip, sequence + 5, 3 * won);
        slip = Samples.shopSlip(slip, e);
        SignedAct f = Samples.acceptance(slip, sequence + 6, won);
        return Samples.shopSlip(slip, f);
    }
}
