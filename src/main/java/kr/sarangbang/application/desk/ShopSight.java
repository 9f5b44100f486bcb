package kr.sarangbang.application.desk;

import java.time.Instant;
import java.util.Optional;
import kr.sarangbang.domain.money.Won;

/**
 * What a shop sees of its site at one moment.
 *
 * @param name the shop's name
 * @param count vouchers taken today
 * @param sum won taken today, less what was taken back
 * @param lineUp whether the issuer is reached
 * @param waiting entries that wait for delivery
 * @param waitingWon what they move
 * @param oldest when the oldest of them was made
 * @param guaranteeLeft what may still be taken without a line
 * @param telephone whom to ring; may be empty
 * @param now the site's time then: what "today" and "yesterday" are
 */
public record ShopSight(
        String name,
        long count,
        Won sum,
        boolean lineUp,
        long waiting,
        Won waitingWon,
        Optional<Instant> oldest,
        Won guaranteeLeft,
        String telephone,
        Instant now) {}
