package kr.sarangbang.host.application;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.member.EnrolmentSecret;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.member.PinVerifier;
import kr.sarangbang.host.store.MemberRow;
import kr.sarangbang.host.store.Query;

import java.util.List;
import java.util.Optional;

/** Buyers: one person, one member, whoever enrolled them and however often. */
final class Members {
    private final Desk desk;

    Members(Desk desk) {
        this.desk = desk;
    }

    Optional<MemberRow> find(long number) {
        return desk.tables().members().find(String.format(java.util.Locale.ROOT, "%010d", number));
    }

    /** An enrolment that a site made; the answer is the person's first number. */
    Optional<MemberNumber> enrolled(ActId act, Entry.MemberEnrolled enrolled) {
        Optional<EnrolmentSecret> secret = desk.instruments().identities().open(enrolled.sealed());
        if (secret.isEmpty()) {
            desk.list(
                    Finding.ENROLMENT_UNREADABLE,
                    List.of(act),
                    List.of(act.site()),
                    enrolled.member().number(),
                    "");
            return Optional.empty();
        }
        return Optional.of(
                enrol(
                        secret.get().token(),
                        enrolled.birthYear(),
                        "",
                        secret.get().pin(),
                        Optional.of(enrolled.member()),
                        act.toString()));
    }

    /**
     * @param wished the number that a site drew; another is drawn if it is taken
     */
    MemberNumber enrol(
            String token,
            int birthYear,
            String homeSite,
            Optional<PinVerifier> pin,
            Optional<MemberNumber> wished,
            String enrolledBy) {
        String identity = desk.instruments().identities().fingerprint(token);
        Optional<MemberRow> known =
                desk.tables().members().first(Query.where(MemberRow.IDENTITY, identity));
        if (known.isPresent()) {
            return new MemberNumber(known.get().number);
        }
        MemberNumber number = wished.orElseGet(this::drawn);
        while (find(number.number()).isPresent()) {
            number = drawn();
        }
        var row = new MemberRow();
        row.id = number.toString();
        row.number = number.number();
        row.identity = identity;
        row.birthYear = birthYear;
        row.homeSite = homeSite;
        row.enrolledBy = enrolledBy;
        pin.ifPresent(verifier -> setPin(row, verifier));
        desk.tables().members().add(row);
        return number;
    }

    private static void setPin(MemberRow row, PinVerifier verifier) {
        row.pinSalt = verifier.salt().toArray();
        row.pinHash = verifier.hash().toArray();
        row.pinRounds = verifier.rounds();
    }

    /** A verifier with a salt of its own. */
    PinVerifier verifier(String digits) {
        byte[] salt = new byte[16];
        for (int i = 0; i < salt.length; i++) {
            salt[i] = (byte) desk.random().nextInt();
        }
        return PinVerifier.of(digits, Bytes.of(salt), PinVerifier.ROUNDS);
    }

    private MemberNumber drawn() {
        return MemberNumber.ofRandom(desk.random().nextLong(1_000_000_000L));
    }

    /** Whether the PIN is this member's; wrong ones count, and too many close the way. */
    boolean pinIsRight(long member, MemberProof proof) {
        MemberRow row = find(member).orElse(null);
        if (row == null
                || row.pinHash.length == 0
                || row.wrongPins >= desk.policy().pinTries()
                || proof.pin().isEmpty()) {
            return false;
        }
        boolean right =
                new PinVerifier(Bytes.of(row.pinSalt), Bytes.of(row.pinHash), row.pinRounds)
                        .admits(proof.pin().get());
        int before = row.wrongPins;
        row.wrongPins = right ? 0 : before + 1;
        if (row.wrongPins != before) {
            desk.tables().members().change(row);
        }
        return right;
    }
}
