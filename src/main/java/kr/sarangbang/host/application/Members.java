package kr.sarangbang.host.application;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.EnrolmentSecret;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.member.PinVerifier;
import kr.sarangbang.host.store.EntryRow;
import kr.sarangbang.host.store.MemberRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.Row;

/** Buyers: one person, one member (rule 6). */
final class Members {
    private final Desk desk;

    Members(Desk desk) {
        this.desk = desk;
    }

    /** Enrols who was enrolled at a site. Empty when the seal cannot be opened. */
    Optional<MemberNumber> enrolled(
            ActId act, SiteId site, MemberNumber drawn, int birthYear, Bytes sealed) {
        Optional<EnrolmentSecret> secret = desk.instruments().identities().open(sealed);
        if (secret.isEmpty()) {
            desk.list(
                    Finding.ENROLMENT_UNREADABLE,
                    List.of(act),
                    List.of(site),
                    drawn.number(),
                    "not sealed to this issuer");
            return Optional.empty();
        }
        return Optional.of(enrol(secret.get(), drawn, birthYear, site.text(), act.toString()));
    }

    /** The person's first number, whatever was drawn now. */
    MemberNumber enrol(
            EnrolmentSecret secret,
            MemberNumber drawn,
            int birthYear,
            String homeSite,
            String act) {
        String identity = desk.instruments().identities().fingerprint(secret.token());
        Optional<MemberRow> known =
                desk.tables().members().first(Query.where(MemberRow.IDENTITY, identity));
        if (known.isPresent()) {
            return new MemberNumber(known.get().number);
        }
        MemberNumber number = drawn;
        while (desk.tables().members().find(number.toString()).isPresent()) {
            number = MemberNumber.ofRandom(desk.random().nextLong(1_000_000_000L));
        }
        var row = new MemberRow();
        row.id = number.toString();
        row.number = number.number();
        row.identity = identity;
        row.birthYear = birthYear;
        row.homeSite = homeSite;
        row.enrolledBy = act;
        secret.pin().ifPresent(pin -> setPin(row, pin));
        desk.tables().members().add(row);
        return number;
    }

    /**
     * A site's journal says which number a person was told. One that the issuer has lost and given
     * anew becomes again what was told.
     */
    void confirmed(ActId act, MemberNumber told) {
        if (desk.tables().members().find(told.toString()).isPresent()) {
            return;
        }
        desk.tables()
                .entries()
                .find(act.site() + "." + act.incarnation() + "." + act.sequence())
                .flatMap(row -> desk.tables().members().find(memberId(Math.max(0, row.member))))
                // Whoever was entered while journals are read was told nothing yet.
                .filter(row -> row.enrolledBy.equals(act.toString()) || desk.isReading())
                .ifPresent(
                        row -> {
                            MemberRow anew = Row.copy(row);
                            anew.id = told.toString();
                            anew.number = told.number();
                            desk.tables().members().remove(row);
                            desk.tables().members().add(anew);
                            renumber(row.number, told.number());
                        });
    }

    private void renumber(long before, long told) {
        for (EntryRow entry : desk.tables().entries().list(Query.where(EntryRow.MEMBER, before))) {
            entry.member = told;
            desk.tables().entries().change(entry);
        }
    }

    private static void setPin(MemberRow row, PinVerifier pin) {
        row.pinSalt = pin.salt().toArray();
        row.pinHash = pin.hash().toArray();
        row.pinRounds = pin.rounds();
    }

    /** What the proof is worth for this member. */
    Proven prove(long member, MemberProof proof, boolean pinNeeded) {
        MemberRow row = desk.tables().members().find(memberId(member)).orElse(null);
        if (row == null) {
            return Proven.NOT;
        }
        return switch (proof) {
            case MemberProof.None none -> Proven.NOT;
            case MemberProof.Card card ->
                    !pinNeeded && new MemberCards(desk).isGood(row, card) ? Proven.YES : Proven.NOT;
            case MemberProof.Pin pin -> tried(row, pin);
        };
    }

    private Proven tried(MemberRow row, MemberProof.Pin given) {
        Optional<PinVerifier> pin = LimitRights.pin(row);
        if (pin.isEmpty()) {
            return Proven.NOT;
        }
        if (row.wrongPins >= desk.policy().pinTries()) {
            return Proven.WRONG_PIN;
        }
        boolean right = pin.get().admits(given.digits());
        row.wrongPins = right ? 0 : row.wrongPins + 1;
        desk.tables().members().change(row);
        return right ? Proven.YES : Proven.WRONG_PIN;
    }

    static String memberId(long member) {
        return new MemberNumber(member).toString();
    }

    /** What a proof came to. */
    enum Proven {
        YES,
        NOT,
        WRONG_PIN
    }
}
