package kr.sarangbang.codec;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.member.PinVerifier;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Credential;
import kr.sarangbang.domain.right.Guarantee;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;

/**
 * Rights and credentials as the issuer signs them: CBOR arrays in a COSE_Sign1, small because every
 * slip carries one. Items behind those known are left alone when read; the signed bytes are kept as
 * they came. Times are whole seconds: what is signed is rounded down to them.
 */
public final class RightCodec {
    /** The external_aad of rights. */
    static final String RIGHT = "right";

    /** The external_aad of credentials. */
    static final String CREDENTIAL = "credential";

    static final int MOST_BYTES = 400;

    private static final int STOCK_KIND = 1;
    private static final int LIMIT_KIND = 2;
    private static final int GUARANTEE_KIND = 3;
    private static final int CREDENTIAL_FORM = 1;

    private RightCodec() {}

    public static SignedRight sign(Signer issuer, Right right) {
        Right whole = wholeSeconds(right);
        return new SignedRight(whole, Bytes.of(CoseSign1.sign(issuer, RIGHT, rightPayload(whole))));
    }

    public static SignedCredential sign(Signer issuer, Credential credential) {
        return new SignedCredential(
                credential,
                Bytes.of(CoseSign1.sign(issuer, CREDENTIAL, credentialPayload(credential))));
    }

    /**
     * Reads a right without verifying it.
     *
     * @throws Malformed if the bytes are no right
     */
    public static SignedRight readRight(Bytes signed) {
        CoseSign1 message = CoseSign1.read(signed.toArray(), MOST_BYTES);
        return new SignedRight(readRightPayload(message.payload()), signed);
    }

    /**
     * Reads a credential without verifying it.
     *
     * @throws Malformed if the bytes are no credential
     */
    public static SignedCredential readCredential(Bytes signed) {
        CoseSign1 message = CoseSign1.read(signed.toArray(), MOST_BYTES);
        return new SignedCredential(readCredentialPayload(message.payload()), signed);
    }

    /**
     * True if the issuer with this key signed this right, and the bytes say what the right says.
     */
    public static boolean verifies(SignedRight right, Bytes issuerKey) {
        return signedBy(issuerKey, right.signed(), RIGHT)
                && readRight(right.signed()).equals(right);
    }

    /** True if the issuer with this key signed this credential, and the bytes say the same. */
    public static boolean verifies(SignedCredential credential, Bytes issuerKey) {
        return signedBy(issuerKey, credential.signed(), CREDENTIAL)
                && readCredential(credential.signed()).equals(credential);
    }

    private static boolean signedBy(Bytes issuerKey, Bytes signed, String use) {
        try {
            return CoseSign1.read(signed.toArray(), MOST_BYTES).verifies(issuerKey.toArray(), use);
        } catch (Malformed e) {
            return false;
        }
    }

    private static Right wholeSeconds(Right right) {
        return switch (right) {
            case StockRight stock ->
                    new StockRight(
                            stock.id(),
                            stock.holder(),
                            stock.seriesNumber(),
                            stock.unit(),
                            stock.scope(),
                            stock.units(),
                            stock.sellUntil().truncatedTo(ChronoUnit.SECONDS));
            case LimitRight limit -> limit;
            case Guarantee guarantee ->
                    new Guarantee(
                            guarantee.id(),
                            guarantee.holder(),
                            guarantee.perVoucher(),
                            guarantee.total(),
                            guarantee.listMaxAge().truncatedTo(ChronoUnit.SECONDS));
        };
    }

    private static byte[] rightPayload(Right right) {
        return switch (right) {
            case StockRight stock -> {
                CborArray form =
                        begin(STOCK_KIND, stock)
                                .add(stock.seriesNumber())
                                .add(stock.unit())
                                .add(stock.scope().number())
                                .add(Instants.seconds(stock.sellUntil()));
                addRuns(form, stock.units());
                yield form.encode();
            }
            case LimitRight limit -> {
                CborArray form =
                        begin(LIMIT_KIND, limit)
                                .add(limit.member().number())
                                .add(limit.scope().number())
                                .add(limit.month().getYear())
                                .add(limit.month().getMonthValue())
                                .add(limit.amount().amount())
                                .add(limit.birthYear());
                CborArray pin = new CborArray();
                limit.pin()
                        .ifPresent(
                                verifier ->
                                        pin.add(verifier.salt().toArray())
                                                .add(verifier.hash().toArray())
                                                .add(verifier.rounds()));
                yield form.add(pin).encode();
            }
            case Guarantee guarantee ->
                    begin(GUARANTEE_KIND, guarantee)
                            .add(guarantee.perVoucher().amount())
                            .add(guarantee.total().amount())
                            .add(guarantee.listMaxAge().toSeconds())
                            .encode();
        };
    }

    private static CborArray begin(int kind, Right right) {
        CborArray form = new CborArray().add(kind).add(right.id().epoch()).add(right.id().number());
        return addHolder(form, right.holder());
    }

    private static CborArray addHolder(CborArray form, Holder holder) {
        return form.add(holder.site().text())
                .add(holder.incarnation())
                .add(holder.publicKey().toArray());
    }

    static Right readRightPayload(byte[] payload) {
        CborItems items = CborItems.read(payload, MOST_BYTES);
        int kind = items.small(STOCK_KIND, GUARANTEE_KIND);
        return Reading.of(
                () -> {
                    RightId id = new RightId(items.small(1, Integer.MAX_VALUE), items.natural());
                    Holder holder = readHolder(items);
                    return switch (kind) {
                        case STOCK_KIND -> readStock(id, holder, items);
                        case LIMIT_KIND -> readLimit(id, holder, items);
                        default -> readGuarantee(id, holder, items);
                    };
                });
    }

    private static Holder readHolder(CborItems items) {
        return new Holder(
                new SiteId(items.text(12)),
                items.small(1, Integer.MAX_VALUE),
                Bytes.of(items.bytesExactly(Ed25519.KEY_BYTES)));
    }

    private static StockRight readStock(RightId id, Holder holder, CborItems items) {
        int series = items.small(0, 9999);
        long unit = items.integer(1, 1_000_000_000_000L);
        Scope scope = new Scope(items.small(0, District.values().length));
        Instant sellUntil = Instant.ofEpochSecond(items.integer(0, Instants.MOST_SECONDS));
        return new StockRight(id, holder, series, unit, scope, readRuns(items), sellUntil);
    }

    /** First unit and count of each run, as the last items of the array. */
    private static void addRuns(CborArray form, UnitRanges units) {
        CborArray runs = new CborArray();
        for (UnitRange run : units.runs()) {
            runs.add(run.from()).add(run.size());
        }
        form.add(runs);
    }

    private static UnitRanges readRuns(CborItems items) {
        CborItems numbers = items.items();
        List<UnitRange> runs = new ArrayList<>();
        while (numbers.hasMore() && runs.size() < StockRight.MOST_RUNS) {
            long from = numbers.natural();
            runs.add(new UnitRange(from, Math.addExact(from, numbers.natural())));
        }
        numbers.end();
        return new UnitRanges(runs);
    }

    private static LimitRight readLimit(RightId id, Holder holder, CborItems items) {
        MemberNumber member = new MemberNumber(items.natural());
        Scope scope = new Scope(items.small(0, District.values().length));
        YearMonth month = YearMonth.of(items.small(2000, 9999), items.small(1, 12));
        Won amount = new Won(items.natural());
        int birthYear = items.small(0, 9999);
        CborItems pin = items.items();
        Optional<PinVerifier> verifier =
                pin.hasMore()
                        ? Optional.of(
                                new PinVerifier(
                                        Bytes.of(pin.bytes(16)),
                                        Bytes.of(pin.bytes(32)),
                                        pin.small(1, Integer.MAX_VALUE)))
                        : Optional.empty();
        pin.end();
        return new LimitRight(id, holder, member, scope, month, amount, birthYear, verifier);
    }

    private static Guarantee readGuarantee(RightId id, Holder holder, CborItems items) {
        return new Guarantee(
                id,
                holder,
                new Won(items.natural()),
                new Won(items.natural()),
                Duration.ofSeconds(items.integer(0, Instants.MOST_SECONDS)));
    }

    private static byte[] credentialPayload(Credential credential) {
        CborArray form = addHolder(new CborArray().add(CREDENTIAL_FORM), credential.holder());
        form.add(Codes.ROLE.of(credential.role()));
        form.add(credential.district().map(District::number).orElse(0));
        return form.encode();
    }

    static Credential readCredentialPayload(byte[] payload) {
        CborItems items = CborItems.read(payload, MOST_BYTES);
        items.integer(CREDENTIAL_FORM, CREDENTIAL_FORM);
        return Reading.of(
                () -> {
                    Holder holder = readHolder(items);
                    var role = Codes.ROLE.value(items.natural());
                    int district = items.small(0, District.values().length);
                    return new Credential(
                            holder,
                            role,
                            district == 0
                                    ? Optional.empty()
                                    : Optional.of(District.ofNumber(district)));
                });
    }
}
