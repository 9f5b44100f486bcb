package kr.sarangbang.application;

import java.util.Optional;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.SeriesId;

/**
 * What somebody asks a number for.
 *
 * @param who and how they showed it; empty for somebody who shows it later
 */
public record TicketWish(SeriesId series, Won face, Lane lane, Optional<Holder> who, Actor actor) {
    /** Whose limit counts. */
    public record Holder(MemberNumber member, Presence presence) {}
}
