package kr.sarangbang.ui.teller;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kr.sarangbang.application.desk.LineSight;
import kr.sarangbang.ui.DrawnScreens;
import kr.sarangbang.ui.TestClock;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Panel;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.shared.Theme;
import kr.sarangbang.ui.shared.part.House;
import kr.sarangbang.ui.teller.part.Keyed;

/** A counter's screens with all that stands around them, drawn and measured. */
public final class DrawnCounter {
    private DrawnCounter() {}

    /**
     * What is wrong with any of a teller's screens.
     *
     * @param folder of the pictures; empty to measure alone
     */
    public static List<String> faults(
            String folder,
            Language language,
            Theme theme,
            Map<String, Function<Screens, Screen>> gallery) {
        Catalogue words = Catalogue.teller(language);
        var faults = new ArrayList<String>();
        gallery.forEach(
                (name, screen) ->
                        faults.addAll(
                                DrawnScreens.faults(
                                        folder,
                                        Look.of(Panel.teller(), Look.Role.TELLER).with(theme),
                                        words,
                                        (house, drawn) ->
                                                furnish(words, house, (Keyed) drawn, name),
                                        Map.of(name, screen))));
        return faults;
    }

    /** The same for what the customer sees. */
    public static List<String> customerFaults(String folder, Language language) {
        Catalogue words = Catalogue.teller(language);
        return DrawnScreens.faults(
                folder,
                Look.of(Panel.customer(), Look.Role.CUSTOMER),
                words,
                (house, screen) -> house.eave().show(words.text("eave.house"), "", ""),
                GivingGallery.customer());
    }

    private static void furnish(Catalogue words, House house, Keyed screen, String name) {
        var frame =
                new CounterFrame(
                        house,
                        new TellerWords(words),
                        new TellerAbout("마포중앙지점 2번 창구", Optional.of("박서연"), LineSights.WINDOW),
                        new TestClock(),
                        WorkingKeys.THERE,
                        f -> {});
        LineSight line = line(name);
        var lines = new LineWords(new TellerWords(words), LineSights.WINDOW);
        frame.show(
                name.endsWith("down") ? CounterSights.DOWN : CounterSights.SIGHT,
                CounterSights.STATES,
                lines.glance(line));
        frame.keys(
                screen,
                WorkingKeys.on(
                        screen,
                        new WorkingKeys.Line(
                                lines.called(line).isPresent(), !line.parked().isEmpty())));
    }

    private static LineSight line(String name) {
        if (name.endsWith("parked") || name.endsWith("past") || name.endsWith("ticket")) {
            return LineSights.between();
        }
        boolean nobody = name.endsWith("nobody") || !name.matches("t8-.*|t.-line-(called|sale)");
        return nobody ? LineSights.NOBODY : LineSights.called();
    }
}
