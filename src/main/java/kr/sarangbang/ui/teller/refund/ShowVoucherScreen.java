package kr.sarangbang.ui.teller.refund;

import java.util.Optional;
import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.teller.part.Function;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.Stroke;

/** T6 at its beginning: the voucher that is given back is held to the scanner. */
public final class ShowVoucherScreen extends Keyed {
    /** What the scanner last said. */
    public enum View {
        WAITING("show.lead"),
        OTHER_CODE_TOO("show.otherCode"),
        ASKING("show.asking");

        private final String key;

        View(String key) {
            this.key = key;
        }
    }

    private final Catalogue words;
    private final Runnable leaving;
    private boolean asking;
    @FXML private Sentence lead;

    /**
     * @param leaving is told when nothing is given back after all
     */
    public ShowVoucherScreen(Catalogue words, Runnable leaving) {
        this.words = words;
        this.leaving = leaving;
    }

    public void show(View view) {
        asking = view == View.ASKING;
        lead.setText(words.text(view.key));
    }

    /** While the issuer is asked nothing can be left. */
    @Override
    public boolean holds() {
        return asking;
    }

    @Override
    public Optional<Function> function() {
        return Optional.of(Function.REFUND);
    }

    @Override
    public void stroke(Stroke stroke) {
        if (stroke instanceof Stroke.Leave) {
            leaving.run();
        }
    }
}
