package kr.sarangbang.port;

import java.time.Instant;
import java.util.Optional;
import kr.sarangbang.domain.money.Won;

/**
 * What is not yet at the issuer.
 *
 * @param waiting entries
 * @param amount won that they move
 * @param oldest when the oldest of them was made
 * @param refused entries that do not verify, for the counter to see
 */
public record Backlog(long waiting, Won amount, Optional<Instant> oldest, long refused) {}
