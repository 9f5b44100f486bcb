package kr.sarangbang.application;

import kr.sarangbang.domain.money.Won;

/** What is known of what a member may still buy this month. */
public sealed interface LimitAnswer {
    /** The issuer said so a moment ago; what lies at this site is in it. */
    record Left(Won amount) implements LimitAnswer {}

    /** Without a line: what lies at this site. There may be more elsewhere. */
    record LeftHere(Won amount) implements LimitAnswer {}

    record UnknownMember() implements LimitAnswer {}

    /** The issuer blocked the member's number. */
    record MemberBlocked() implements LimitAnswer {}
}
