package kr.sarangbang.cli;

import java.util.Map;
import java.util.function.IntFunction;
import kr.sarangbang.domain.right.Guarantee;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.site.LentGuarantee;
import kr.sarangbang.domain.site.LentLimit;
import kr.sarangbang.domain.site.LentStock;
import org.jspecify.annotations.Nullable;

/** Rights as commands tell them. Amounts are in won. */
final class RightFacts {
    private RightFacts() {}

    static Map<String, @Nullable Object> of(Right right) {
        return switch (right) {
            case StockRight stock ->
                    facts("stock", stock, stock.unit() * stock.units().size()).asMap();
            case LimitRight limit -> of(limit, limit.amount().amount());
            case Guarantee guarantee ->
                    facts("guarantee", guarantee, guarantee.total().amount()).asMap();
        };
    }

    /**
     * @param series the name of a series by its number
     */
    static Map<String, @Nullable Object> of(LentStock stock, IntFunction<String> series) {
        return facts("stock", stock.right(), stock.right().unit() * stock.remaining().size())
                .and("series", series.apply(stock.right().seriesNumber()))
                .and("sellUntil", stock.right().sellUntil().toString())
                .asMap();
    }

    static Map<String, @Nullable Object> of(LentLimit limit) {
        return of(limit.right(), limit.remaining().amount());
    }

    static Map<String, @Nullable Object> of(LentGuarantee guarantee) {
        return facts("guarantee", guarantee.right(), guarantee.remaining().amount())
                .and("perVoucher", guarantee.right().perVoucher().amount())
                .asMap();
    }

    private static Map<String, @Nullable Object> of(LimitRight limit, long amount) {
        return facts("limit", limit, amount)
                .and("member", limit.member().toString())
                .and("month", limit.month().toString())
                .and("scope", limit.scope().number())
                .asMap();
    }

    private static Facts facts(String kind, Right right, long amount) {
        return Facts.of("kind", kind).and("id", right.id().toString()).and("amount", amount);
    }
}
