package kr.sarangbang.ui.teller.sell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.ui.teller.TellerWords;
import kr.sarangbang.ui.teller.part.RowTable;

/** A cart as rows, and under them the line that is being typed. */
final class CartRows {
    private static final List<Double> COLUMNS = List.of(24.0, 20.0, 11.0, 22.5, 22.5);

    private final TellerWords words;
    private final Series sold;

    CartRows(TellerWords words, Series sold) {
        this.words = words;
        this.sold = sold;
    }

    void show(RowTable table, Cart cart, Optional<Cart.Line> typing) {
        var rows = new ArrayList<RowTable.Row>();
        for (Cart.Line line : cart.lines()) {
            rows.add(new RowTable.Row(cells(line, words.voucher(sold)), false));
        }
        typing.filter(line -> sold.isWholeUnits(line.face()))
                .map(line -> new RowTable.Row(cells(line, words.text("sell.typing")), true))
                .ifPresent(rows::add);
        table.show(
                COLUMNS,
                List.of(
                        words.text("sell.voucher"),
                        words.text("sell.face"),
                        words.text("sell.count"),
                        words.text("sell.sum"),
                        words.text("sell.price")),
                rows);
    }

    private List<String> cells(Cart.Line line, String name) {
        return List.of(
                name,
                words.won(line.face()),
                words.count(line.count()),
                words.won(line.sum()),
                words.won(sold.price(line.sum())));
    }
}
