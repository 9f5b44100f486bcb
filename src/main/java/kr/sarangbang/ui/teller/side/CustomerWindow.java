package kr.sarangbang.ui.teller.side;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Panel;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.shared.WindowPlace;
import kr.sarangbang.ui.shared.part.House;
import kr.sarangbang.ui.teller.CustomerSide;

/**
 * The customer's screen as a window of its own: the whole of the second display where there is one,
 * else a small window beside the teller's. It takes no keys. FX thread only.
 */
public final class CustomerWindow implements CustomerSide {
    private final Catalogue words;
    private final boolean windowed;
    private Optional<CustomerSideScreen> screen = Optional.empty();
    private Optional<Stage> stage = Optional.empty();
    private View last = new View.Welcome();

    /**
     * @param windowed whether the teller's own screen is a window too
     */
    public CustomerWindow(Catalogue words, boolean windowed) {
        this.words = words;
        this.windowed = windowed;
    }

    /** Opens it; without a second display only where the teller's screen leaves room. */
    public void open(String title) {
        List<Screen> displays = Screen.getScreens();
        boolean second = displays.size() > 1;
        if (!second && !windowed) {
            return;
        }
        Rectangle2D whole =
                second ? displays.get(1).getBounds() : Screen.getPrimary().getVisualBounds();
        Rectangle2D place = second ? whole : WindowPlace.CUSTOMER.on(whole);
        Look look =
                Look.of(
                        Panel.customer().fitting(place.getWidth(), place.getHeight()),
                        Look.Role.CUSTOMER);
        var house = new House(words, look);
        house.eave().show(words.text("eave.house"), "", "");
        CustomerSideScreen shown =
                new Screens(words, look.panel()).open(() -> new CustomerSideScreen(words));
        shown.show(last);
        house.show(shown.room());
        screen = Optional.of(shown);
        var window = new Stage();
        window.setTitle(title);
        window.setScene(new Scene(house));
        window.setResizable(false);
        window.setOnCloseRequest(WindowEvent::consume);
        window.setX(place.getMinX());
        window.setY(place.getMinY());
        if (second && !windowed) {
            window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            window.setFullScreenExitHint("");
            window.setFullScreen(true);
        }
        stage = Optional.of(window);
        window.show();
    }

    @Override
    public void show(View view) {
        last = view;
        screen.ifPresent(shown -> shown.show(view));
    }

    public void close() {
        stage.ifPresent(Stage::close);
    }
}
