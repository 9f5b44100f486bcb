package kr.sarangbang.ui.teller.part;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.part.Glyph;

/** At the right of every screen of a counter: what was done today, and how the devices are. */
public final class Aside extends VBox {
    private static final PseudoClass AMISS = PseudoClass.getPseudoClass("amiss");

    /**
     * What it says.
     *
     * @param sales how many today
     * @param face of the vouchers sold today
     * @param paid for them
     * @param devices one a line
     * @param line the walk-in line; empty where nobody holds a number
     */
    public record View(
            String sales,
            String face,
            String paid,
            List<Device> devices,
            Optional<LinePane.View> line) {
        public View {
            devices = List.copyOf(devices);
        }
    }

    /**
     * One device or the line.
     *
     * @param works whether nobody need look at it
     */
    public record Device(String name, String state, boolean works) {}

    private final Catalogue words;

    public Aside(Catalogue words) {
        this.words = words;
        getStyleClass().addAll("sheet", "aside");
        setMinWidth(USE_PREF_SIZE);
    }

    public void show(View view) {
        getChildren().clear();
        if (view.line().isPresent()) {
            withLine(view, view.line().get());
            return;
        }
        getChildren()
                .setAll(
                        title(words.text("aside.today")),
                        figure(words.text("aside.sales"), view.sales()),
                        figure(words.text("aside.face"), view.face()),
                        figure(words.text("aside.paid"), view.paid()),
                        title(words.text("aside.devices")));
        view.devices().forEach(device -> getChildren().add(line(device)));
    }

    /** The line needs the room: of the devices stands only what somebody should look at. */
    private void withLine(View view, LinePane.View line) {
        var pane = new LinePane();
        pane.show(line);
        getChildren().setAll(pane, title(words.text("aside.devices")));
        List<Device> amiss = view.devices().stream().filter(d -> !d.works()).toList();
        if (amiss.isEmpty()) {
            String good = words.text("device.allGood");
            getChildren().add(line(new Device(words.text("aside.all"), good, true)));
        }
        amiss.forEach(device -> getChildren().add(line(device)));
    }

    private static Label title(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("aside-title", "strong");
        return label;
    }

    private static Node figure(String name, String value) {
        var label = new Label(value);
        label.getStyleClass().addAll("value", "strong");
        label.setMinWidth(USE_PREF_SIZE);
        return row(new Label(name), label);
    }

    private static Node line(Device device) {
        var state = new Label(device.state());
        state.getStyleClass().add("strong");
        state.setMinWidth(USE_PREF_SIZE);
        var mark = new Glyph(device.works() ? "mdral-check" : "mdral-close");
        HBox row = row(new Label(device.name()), mark, state);
        row.pseudoClassStateChanged(AMISS, !device.works());
        return row;
    }

    private static HBox row(Label name, Node... values) {
        name.getStyleClass().add("label-word");
        name.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(name, space);
        row.getChildren().addAll(values);
        row.getStyleClass().add("aside-row");
        return row;
    }
}
