package kr.sarangbang.host.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.LentElsewhere;
import kr.sarangbang.domain.exchange.Recall;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.SiteRow;

/**
 * Asks limit back that lies at another site than the one where its member stands. Asking moves
 * nothing: until the holder's own signed return is booked the limit is the holder's, so it is never
 * lent twice, whatever is lost, repeated or late (rules 3 and 6).
 */
final class LimitRecalls {
    private final Desk desk;

    LimitRecalls(Desk desk) {
        this.desk = desk;
    }

    /**
     * What other sites might give back of these rights, the most first.
     *
     * @param lent of one member and scope
     */
    List<RightRow> recallable(List<RightRow> lent, Holder asker) {
        return lent.stream()
                .filter(right -> LimitRights.outstanding(right) > 0)
                .filter(right -> !right.site.equals(asker.site().text()))
                .filter(this::canAnswer)
                .sorted(
                        Comparator.comparingLong(LimitRights::outstanding)
                                .reversed()
                                .thenComparingLong(right -> right.number))
                .toList();
    }

    /** A site that is closed, barred or has begun anew gives nothing back of its own accord. */
    private boolean canAnswer(RightRow right) {
        return desk.tables()
                .sites()
                .find(right.site)
                .filter(site -> !site.closed && RoleOf.barred(site).isEmpty())
                .filter(site -> site.incarnation == right.incarnation)
                .isPresent();
    }

    static Won sum(List<RightRow> rights) {
        return Won.of(rights.stream().mapToLong(LimitRights::outstanding).sum());
    }

    /** Asks for so much of these rights, which have it. */
    List<LentElsewhere> call(List<RightRow> rights, Won amount) {
        Map<String, Long> bySite = new LinkedHashMap<>();
        long open = amount.amount();
        for (RightRow right : rights) {
            long here = Math.min(open, LimitRights.outstanding(right));
            if (here > 0) {
                right.recalled = Math.max(here, right.recalled);
                right.recalledAt = Times.micros(desk.now());
                desk.tables().rights().change(right);
                bySite.merge(right.site, here, Long::sum);
                open -= here;
            }
        }
        var found = new ArrayList<LentElsewhere>();
        bySite.forEach(
                (site, won) -> {
                    SiteRow row = desk.tables().sites().get(site);
                    found.add(
                            new LentElsewhere(
                                    new kr.sarangbang.domain.journal.SiteId(site),
                                    row.name,
                                    Won.of(won)));
                });
        return found.stream()
                .sorted(Comparator.comparing(LentElsewhere::amount).reversed())
                .limit(Answer.NotGranted.MOST_ELSEWHERE)
                .toList();
    }

    /** What a holder is asked for now; an old wish is not told again. */
    List<Recall> of(IncarnationRow holder) {
        long since = Times.micros(desk.now().minus(desk.policy().rights().recallFor()));
        return desk
                .tables()
                .rights()
                .list(
                        Query.where(RightRow.SITE, holder.site)
                                .and(RightRow.INCARNATION, holder.number)
                                .above(RightRow.RECALLED_AT, since)
                                .orderBy(RightRow.NUMBER))
                .stream()
                .filter(right -> right.recalled > 0 && LimitRights.outstanding(right) > 0)
                .limit(Answer.Granted.MOST_RECALLS)
                .map(
                        right ->
                                new Recall(
                                        RightId.parse(right.id),
                                        Won.of(
                                                Math.min(
                                                        right.recalled,
                                                        LimitRights.outstanding(right)))))
                .toList();
    }
}
