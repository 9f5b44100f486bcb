package kr.sarangbang.domain.journal;

/** How far an entry is on its way to the issuer. Nothing is ever dropped (rule 19). */
public sealed interface Delivery {
    record Waiting() implements Delivery {}

    record Acknowledged() implements Delivery {}

    /** It did not verify; visible at the counter. */
    record Refused(String reason) implements Delivery {}
}
