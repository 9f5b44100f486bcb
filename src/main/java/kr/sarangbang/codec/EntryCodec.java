package kr.sarangbang.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.temporal.ChronoUnit;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.journal.SiteId;

/**
 * Entries as they are hashed and signed: one deterministic CBOR map of header and content, the
 * format's number first. Keys that a later program adds are left alone when read, and count in hash
 * and signature all the same, since the payload is kept as it came.
 */
public final class EntryCodec {
    /** Longest payload that is read, in bytes; eight vouchers in one sale are a third of it. */
    public static final int MOST_BYTES = 8192;

    /** The external_aad of an entry's signature. */
    private static final byte[] ENTRY = "entry".getBytes(US_ASCII);

    private static final int FORMAT = 1;
    private static final int SITE = 2;
    private static final int INCARNATION = 3;
    private static final int NUMBER = 4;
    private static final int ACT = 5;
    private static final int PREVIOUS = 6;
    private static final int AT = 7;
    private static final int CLOCK = 8;
    private static final int STAFF = 9;
    private static final int APPROVER = 10;
    private static final int SHIFT = 11;
    private static final int POLICY = 12;
    private static final int LIST = 13;
    private static final int KIND = 14;
    private static final int CONTENT = 15;
    private static final int REASON = 16;
    private static final int STATION = 17;

    private static final int MOST_STAFF_CHARS = 24;
    private static final int MOST_STATION_CHARS = 16;

    private EntryCodec() {}

    /**
     * Gives an entry its bytes, hash and signature. Its time is rounded down to the microsecond.
     *
     * @throws IllegalArgumentException if the header is of another format than today's
     */
    public static SignedEntry sign(Signer site, EntryHeader header, Entry entry) {
        EntryHeader exact =
                new EntryHeader(
                        header.format(),
                        header.site(),
                        header.incarnation(),
                        header.number(),
                        header.act(),
                        header.previous(),
                        header.at().truncatedTo(ChronoUnit.MICROS),
                        header.clock(),
                        header.actor(),
                        header.policyVersion(),
                        header.listVersion());
        Bytes payload = payload(exact, entry);
        Bytes signature = Bytes.of(site.sign(toBeSigned(payload)));
        return new SignedEntry(exact, entry, payload, Chain.hash(payload), signature);
    }

    /**
     * Reads an entry without verifying its signature or anything that is signed in it.
     *
     * @throws Malformed if the payload is no entry, or of a kind or format that is not known
     */
    public static SignedEntry read(Bytes payload, Bytes signature) {
        CborReader form = CborReader.read(payload.toArray(), MOST_BYTES);
        if (form.natural(FORMAT) != EntryHeader.FORMAT) {
            throw new Malformed("an entry of another format");
        }
        return Reading.of(
                () ->
                        new SignedEntry(
                                header(form),
                                EntryReader.read(form.small(KIND, 1, 10_000), form.map(CONTENT)),
                                payload,
                                Chain.hash(payload),
                                signature));
    }

    /** True if the site with this key signed this payload as an entry. */
    public static boolean verifies(Bytes payload, Bytes signature, Bytes siteKey) {
        return verifies(payload, signature, Ed25519.verifier(siteKey.toArray()));
    }

    /** True if the site with the verifier's key signed this payload as an entry. */
    public static boolean verifies(Bytes payload, Bytes signature, Verifier site) {
        return site.verifies(toBeSigned(payload), signature.toArray());
    }

    private static byte[] toBeSigned(Bytes payload) {
        return CoseSign1.toBeSigned(ENTRY, payload.toArray());
    }

    private static Bytes payload(EntryHeader header, Entry entry) {
        if (header.format() != EntryHeader.FORMAT) {
            throw new IllegalArgumentException("only format " + EntryHeader.FORMAT + " is written");
        }
        CborMap form =
                new CborMap()
                        .put(FORMAT, header.format())
                        .put(SITE, header.site().text())
                        .put(INCARNATION, header.incarnation())
                        .put(NUMBER, header.number())
                        .put(ACT, header.act().sequence())
                        .put(PREVIOUS, header.previous().toArray())
                        .put(AT, Instants.micros(header.at()))
                        .put(CLOCK, Codes.CLOCK.of(header.clock()))
                        .put(SHIFT, header.actor().shift())
                        .put(POLICY, header.policyVersion())
                        .put(LIST, header.listVersion())
                        .put(KIND, EntryWriter.kind(entry))
                        .put(CONTENT, EntryWriter.content(entry));
        header.actor().staff().ifPresent(name -> form.put(STAFF, name));
        header.actor().approver().ifPresent(name -> form.put(APPROVER, name));
        header.actor().reason().ifPresent(text -> form.put(REASON, text));
        header.actor().station().ifPresent(name -> form.put(STATION, name));
        return Bytes.of(form.encode());
    }

    private static EntryHeader header(CborReader form) {
        SiteId site = new SiteId(form.text(SITE, 12));
        int incarnation = form.small(INCARNATION, 1, Integer.MAX_VALUE);
        return new EntryHeader(
                EntryHeader.FORMAT,
                site,
                incarnation,
                form.natural(NUMBER),
                new ActId(site, incarnation, form.natural(ACT)),
                Bytes.of(form.bytesExactly(PREVIOUS, 32)),
                Instants.ofMicros(form.integer(AT, 0, Instants.MOST_MICROS)),
                Codes.CLOCK.value(form.natural(CLOCK)),
                new Actor(
                        Fields.optional(form, STAFF, key -> form.text(key, MOST_STAFF_CHARS)),
                        Fields.optional(form, APPROVER, key -> form.text(key, MOST_STAFF_CHARS)),
                        form.natural(SHIFT),
                        Fields.optional(form, REASON, key -> form.text(key, Actor.MOST_REASON)),
                        Fields.optional(form, STATION, key -> form.text(key, MOST_STATION_CHARS))),
                form.small(POLICY, 0, Integer.MAX_VALUE),
                form.natural(LIST));
    }
}
