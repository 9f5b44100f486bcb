package kr.sarangbang.port;

import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;

/** An entry to be added; the journal gives it number, time, hash and signature. */
public record Draft(ActId act, Entry entry, Actor actor) {}
