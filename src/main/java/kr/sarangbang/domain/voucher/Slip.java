package kr.sarangbang.domain.voucher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.series.Scope;

/**
 * The signed claims that a paper carries. Every slip can be checked with the issuer's key alone. A
 * slip that exists as one of these has been checked.
 */
public sealed interface Slip {
    VoucherNumber number();

    Scope scope();

    Won face();

    Won balance();

    SlipVersion version();

    LocalDate expires();

    /** Who made this paper. */
    SiteId madeAt();

    /** What the issuer or a site signed first; the paper without a shop's acts. */
    Slip base();

    /** Made by a selling site: the voucher as it was sold. */
    record OfSale(SignedSale sale) implements Slip {
        @Override
        public VoucherNumber number() {
            return sale.number();
        }

        @Override
        public Scope scope() {
            return sale.stockRight().scope();
        }

        @Override
        public Won face() {
            return Won.of(sale.stockRight().unit()).times(sale.claims().run().size());
        }

        @Override
        public Won balance() {
            return face();
        }

        @Override
        public SlipVersion version() {
            return new SlipVersion(sale.claims().act());
        }

        @Override
        public LocalDate expires() {
            return sale.claims().expires();
        }

        @Override
        public SiteId madeAt() {
            return sale.stockRight().holder().site();
        }

        @Override
        public Slip base() {
            return this;
        }
    }

    /**
     * Made by the issuer when it decided.
     *
     * @param signed COSE_Sign1 over the claims, exactly as the issuer made it
     */
    record OfIssuer(IssuerClaims claims, Bytes signed) implements Slip {
        @Override
        public VoucherNumber number() {
            return claims.number();
        }

        @Override
        public Scope scope() {
            return claims.scope();
        }

        @Override
        public Won face() {
            return claims.face();
        }

        @Override
        public Won balance() {
            return claims.balance();
        }

        @Override
        public SlipVersion version() {
            return claims.version();
        }

        @Override
        public LocalDate expires() {
            return claims.expires();
        }

        @Override
        public SiteId madeAt() {
            return SiteId.ISSUER;
        }

        @Override
        public Slip base() {
            return this;
        }
    }

    /**
     * Made by a shop: an earlier slip and what this one shop did to it since. A 잔액표 when the last
     * act is an acceptance or a cancellation, a 미완료 slip when it is a reversal.
     *
     * @param base {@link OfSale} or {@link OfIssuer}
     * @param shop whose key signed it
     * @param acts 1 to {@link #MOST_ACTS}, oldest first
     * @param signature Ed25519 by the key in the shop's credential over all of it, 64 bytes: no act
     *     can be taken off, put on or moved
     */
    record OfShop(Slip base, SignedCredential shop, List<SlipAct> acts, Bytes signature)
            implements Slip {
        public static final int MOST_ACTS = 6;

        public OfShop {
            acts = List.copyOf(acts);
            if (base instanceof OfShop || acts.isEmpty() || acts.size() > MOST_ACTS) {
                throw new IllegalArgumentException(
                        "a shop's slip has 1 to "
                                + MOST_ACTS
                                + " acts on one that is not a shop's");
            }
        }

        /** Whether one more act of this shop has its place on the paper that the shop is shown. */
        public static boolean canContinue(Slip shown, Holder shop) {
            return !(shown instanceof OfShop before)
                    || (before.shop().credential().holder().equals(shop)
                            && before.acts().size() < MOST_ACTS);
        }

        /**
         * Returns the shop's acts on the paper after this one, oldest first; this one alone where
         * the paper that the shop is shown cannot be continued.
         */
        public static List<SlipAct> actsAfter(Slip shown, Holder shop, SlipAct act) {
            List<SlipAct> acts = new ArrayList<>();
            if (shown instanceof OfShop before && canContinue(shown, shop)) {
                acts.addAll(before.acts());
            }
            acts.add(act);
            return List.copyOf(acts);
        }

        /**
         * Returns the paper that an act makes of the one that the shop is shown.
         *
         * @throws IllegalArgumentException if that one cannot be continued
         */
        public static OfShop after(Slip shown, SignedCredential shop, SignedAct act) {
            Holder holder = shop.credential().holder();
            if (!canContinue(shown, holder)) {
                throw new IllegalArgumentException("the act has no place on this paper");
            }
            return new OfShop(
                    shown.base(), shop, actsAfter(shown, holder, act.act()), act.signature());
        }

        public SlipAct lastAct() {
            return acts.getLast();
        }

        public boolean isUnfinished() {
            return lastAct() instanceof SlipAct.Reversal;
        }

        @Override
        public VoucherNumber number() {
            return base.number();
        }

        @Override
        public Scope scope() {
            return base.scope();
        }

        @Override
        public Won face() {
            return base.face();
        }

        @Override
        public Won balance() {
            return switch (lastAct()) {
                case SlipAct.Acceptance acceptance -> acceptance.balance();
                case SlipAct.Cancellation cancellation -> cancellation.balance();
                case SlipAct.Reversal reversal -> reversal.balance();
            };
        }

        /** A reversal makes no version: it restores the one before it. */
        @Override
        public SlipVersion version() {
            for (int i = acts.size() - 1; i >= 0; i--) {
                if (!(acts.get(i) instanceof SlipAct.Reversal)) {
                    return new SlipVersion(acts.get(i).act());
                }
            }
            return base.version();
        }

        @Override
        public LocalDate expires() {
            return base.expires();
        }

        @Override
        public SiteId madeAt() {
            return shop.credential().holder().site();
        }
    }
}
