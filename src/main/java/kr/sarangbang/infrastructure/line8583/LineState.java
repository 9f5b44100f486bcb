package kr.sarangbang.infrastructure.line8583;

import java.time.Instant;

/** What the line to the issuer is doing. */
public sealed interface LineState {
    /** Signed on: the issuer has answered, so requests will reach it. */
    record Up(Instant since) implements LineState {}

    /** Trying: connecting, shaking hands or waiting for the sign-on to be answered. */
    record Connecting() implements LineState {}

    /**
     * No line.
     *
     * @param reason one sentence for people: what went wrong last, or that the line is not wanted
     * @param nextTry when the next attempt begins; the moment itself if none is planned
     */
    record Down(String reason, Instant nextTry) implements LineState {}

    /** True for {@link Up}. */
    default boolean isUp() {
        return this instanceof Up;
    }
}
