package kr.sarangbang.ui.kiosk.session;

import java.util.EnumSet;
import java.util.Set;
import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.shared.part.SheetRow;

/** KH: staff were called, by light and sound here; and a number to ring where nobody comes. */
public final class StaffCalledScreen extends Screen {
    /**
     * @param machine what to call this machine by
     * @param phone a telephone number as people write it
     * @param light whether a light shines on the cabinet
     */
    public record View(String machine, String phone, boolean light) {}

    /** What a person can do here. */
    public interface Acts {
        /** Go on with what was being done; the light stays on. */
        void goOn();

        /** Nobody needs to come any more. */
        void fine();
    }

    private final Catalogue words;
    private final Acts acts;
    @FXML private Sentence lead;
    @FXML private SheetRow machine;
    @FXML private SheetRow phone;

    public StaffCalledScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        machine.setValue(view.machine());
        phone.setValue(view.phone());
        lead.setText(words.text(view.light() ? "called.lead" : "called.leadNoLight"));
    }

    @Override
    public Set<WayOut> waysOut() {
        return EnumSet.of(WayOut.BACK);
    }

    @FXML
    void goOn() {
        acts.goOn();
    }

    @FXML
    void fine() {
        acts.fine();
    }
}
