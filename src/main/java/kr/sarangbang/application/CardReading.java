package kr.sarangbang.application;

/** What came of asking for a member card. None but {@link Proven} says who is there. */
public sealed interface CardReading {
    /** A member is there with their card. */
    record Proven(ProvenMember member) implements CardReading {}

    /** Nobody held a card to the reader in time. */
    record NoCard() implements CardReading {}

    /**
     * A card, but none of ours, or one that does not prove what it says: a copy, or a card of
     * another issuer.
     */
    record NotAMemberCard() implements CardReading {}

    /** The card was taken away too early; nothing happened, ask again. */
    record TakenAway() implements CardReading {}

    /**
     * The reader does not work.
     *
     * @param reason for staff; says nothing of a person
     */
    record ReaderOff(String reason) implements CardReading {}
}
