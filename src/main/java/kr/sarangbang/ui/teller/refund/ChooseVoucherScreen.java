package kr.sarangbang.ui.teller.refund;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.teller.TellerWords;
import kr.sarangbang.ui.teller.part.CapKey;
import kr.sarangbang.ui.teller.part.CustomerStrip;
import kr.sarangbang.ui.teller.part.Function;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.RowTable;
import kr.sarangbang.ui.teller.part.Stroke;

/** T7: which of a member's vouchers was lost, by ↑ and ↓. */
public final class ChooseVoucherScreen extends Keyed {
    /** Rows that stand at once; the rest moves. */
    static final int ROWS = 7;

    private static final List<Double> COLUMNS = List.of(30.0, 30.0, 20.0, 20.0);

    /**
     * @param vouchers as the table shows them: number, when and where bought, face, rest
     */
    public record View(CustomerStrip.View customer, List<List<String>> vouchers) {
        public View {
            vouchers = List.copyOf(vouchers);
        }
    }

    /** What a person can do here. */
    public interface Acts {
        /** Position in the list. */
        void choose(int position);

        void leave();
    }

    private final TellerWords words;
    private final Acts acts;
    private List<List<String>> vouchers = List.of();
    private int at;
    @FXML private CustomerStrip customer;
    @FXML private Sentence title;
    @FXML private Sentence hint;
    @FXML private RowTable table;
    @FXML private CapKey choose;

    public ChooseVoucherScreen(TellerWords words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        customer.show(view.customer());
        vouchers = view.vouchers();
        draw();
    }

    @Override
    public Optional<Function> function() {
        return Optional.of(Function.REISSUE);
    }

    @Override
    public void stroke(Stroke stroke) {
        switch (stroke) {
            case Stroke.Row row -> {
                at = Math.clamp(at + row.step(), 0, Math.max(0, vouchers.size() - 1));
                draw();
            }
            case Stroke.Enter enter -> choose();
            case Stroke.Leave leave -> acts.leave();
            default -> {}
        }
    }

    @FXML
    void choose() {
        if (!vouchers.isEmpty()) {
            acts.choose(at);
        }
    }

    private void draw() {
        int first = Math.clamp(at - ROWS / 2, 0, Math.max(0, vouchers.size() - ROWS));
        var rows = new ArrayList<RowTable.Row>();
        for (int i = first; i < Math.min(vouchers.size(), first + ROWS); i++) {
            rows.add(new RowTable.Row(vouchers.get(i), i == at));
        }
        table.show(
                COLUMNS,
                List.of(
                        words.text("refund.number"),
                        words.text("reissue.boughtAt"),
                        words.text("refund.face"),
                        words.text("refund.rest")),
                rows);
        title.setText(words.text(vouchers.isEmpty() ? "reissue.titleNone" : "reissue.title"));
        choose.setDisable(vouchers.isEmpty());
        hint.setText(
                vouchers.isEmpty()
                        ? words.text("reissue.none")
                        : words.text("reissue.hint", at + 1, vouchers.size()));
    }
}
