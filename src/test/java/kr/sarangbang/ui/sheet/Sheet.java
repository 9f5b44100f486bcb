package kr.sarangbang.ui.sheet;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import kr.sarangbang.ui.DrawnScreens;
import kr.sarangbang.ui.board.BoardGallery;
import kr.sarangbang.ui.board.DrawnBoard;
import kr.sarangbang.ui.kiosk.KioskGallery;
import kr.sarangbang.ui.kiosk.LineGallery;
import kr.sarangbang.ui.kiosk.ProblemGallery;
import kr.sarangbang.ui.shared.Language;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Panel;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.Screens;
import kr.sarangbang.ui.shared.Theme;
import kr.sarangbang.ui.shop.ShopGallery;
import kr.sarangbang.ui.teller.DrawnCounter;
import kr.sarangbang.ui.teller.GivingGallery;
import kr.sarangbang.ui.teller.TellerGallery;

/** The contact sheets there are: of papers, and of every role's screens. */
enum Sheet {
    PAPERS_80MM(7, 288),
    PAPERS_58MM(8, 216),
    TELLER(6, 480),
    TELLER_REFUSALS(9, 400),
    TELLER_ENGLISH(6, 480),
    TELLER_REFUSALS_ENGLISH(9, 400),
    KIOSK(9, 270),
    KIOSK_PROBLEMS(13, 216),
    KIOSK_LINE(9, 270),
    KIOSK_ENGLISH(9, 270),
    KIOSK_LINE_ENGLISH(9, 270),
    KIOSK_PROBLEMS_ENGLISH(13, 216),
    BOARD(4, 480),
    BOARD_ENGLISH(4, 480),
    SHOP(5, 400),
    SHOP_REFUSALS(9, 320),
    SHOP_ENGLISH(5, 400),
    SHOP_REFUSALS_ENGLISH(9, 320);

    private static final Path PAPERS = Path.of("src/test/resources/golden/paper");
    private static final String PNG = ".png";
    private static final Path SCREENS = Path.of("target", "screens");

    private final int columns;
    private final int width;

    Sheet(int columns, int width) {
        this.columns = columns;
        this.width = width;
    }

    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-sheet.png";
    }

    /**
     * What stands on it: a screen by its name; a paper, which looks the same everywhere, by its
     * name and the check sum of its golden picture.
     */
    List<String> shows() throws IOException {
        if (!ofPapers()) {
            return new ArrayList<>(screens().keySet());
        }
        var shows = new ArrayList<String>();
        for (var paper : papers().entrySet()) {
            var sum = new CRC32();
            sum.update(Files.readAllBytes(paper.getValue()));
            shows.add(String.format(Locale.ROOT, "%s %08x", paper.getKey(), sum.getValue()));
        }
        return shows;
    }

    /** Draws what stands on it and lays it out. */
    BufferedImage picture() throws IOException {
        var sheet = new ContactSheet(columns, width);
        if (ofPapers()) {
            for (var paper : papers().entrySet()) {
                sheet.add(paper.getKey(), ImageIO.read(paper.getValue().toFile()));
            }
            return sheet.picture();
        }
        String folder = name().toLowerCase(Locale.ROOT).replace('_', '-');
        draw(folder);
        for (String name : screens().keySet()) {
            Path drawn = SCREENS.resolve(folder).resolve(name + PNG);
            sheet.add(name, ImageIO.read(drawn.toFile()));
        }
        return sheet.picture();
    }

    /** The one screen that stands for its role, as it was drawn last; empty where none does. */
    Optional<Path> face() {
        return switch (this) {
            case TELLER -> Optional.of(SCREENS.resolve("teller/t3-sale.png"));
            case KIOSK -> Optional.of(SCREENS.resolve("kiosk/k3-amount.png"));
            case SHOP -> Optional.of(SCREENS.resolve("shop/s3-done.png"));
            case BOARD -> Optional.of(SCREENS.resolve("board/b-calls.png"));
            default -> Optional.empty();
        };
    }

    private boolean ofPapers() {
        return this == PAPERS_80MM || this == PAPERS_58MM;
    }

    private Map<String, Path> papers() throws IOException {
        Path folder = this == PAPERS_58MM ? PAPERS.resolve("58mm") : PAPERS;
        var papers = new TreeMap<String, Path>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(PNG)) {
                    papers.put(name.substring(0, name.length() - PNG.length()), file);
                }
            }
        }
        return papers;
    }

    private Map<String, Function<Screens, Screen>> screens() {
        return switch (this) {
            case PAPERS_80MM, PAPERS_58MM -> Map.of();
            case TELLER, TELLER_ENGLISH -> {
                var all = new LinkedHashMap<>(TellerGallery.all());
                all.putAll(GivingGallery.customer());
                yield all;
            }
            case TELLER_REFUSALS, TELLER_REFUSALS_ENGLISH -> TellerGallery.refusals();
            case KIOSK, KIOSK_ENGLISH -> KioskGallery.all();
            case KIOSK_LINE, KIOSK_LINE_ENGLISH -> LineGallery.all();
            case BOARD, BOARD_ENGLISH -> BoardGallery.all();
            case KIOSK_PROBLEMS, KIOSK_PROBLEMS_ENGLISH -> ProblemGallery.all();
            case SHOP, SHOP_ENGLISH -> ShopGallery.all();
            case SHOP_REFUSALS, SHOP_REFUSALS_ENGLISH -> ShopGallery.refusals();
        };
    }

    private void draw(String folder) {
        Language language = name().endsWith("ENGLISH") ? Language.ENGLISH : Language.KOREAN;
        switch (this) {
            case PAPERS_80MM, PAPERS_58MM -> {}
            case TELLER, TELLER_ENGLISH -> {
                DrawnCounter.faults(folder, language, Theme.LIGHT, TellerGallery.all());
                DrawnCounter.customerFaults(folder, language);
            }
            case TELLER_REFUSALS, TELLER_REFUSALS_ENGLISH ->
                    DrawnCounter.faults(folder, language, Theme.LIGHT, screens());
            case KIOSK,
                    KIOSK_LINE,
                    KIOSK_PROBLEMS,
                    KIOSK_ENGLISH,
                    KIOSK_LINE_ENGLISH,
                    KIOSK_PROBLEMS_ENGLISH ->
                    DrawnScreens.faults(
                            folder,
                            Look.of(Panel.kioskPortrait(), Look.Role.KIOSK),
                            language,
                            screens());
            case BOARD, BOARD_ENGLISH -> DrawnBoard.faults(folder, language, Theme.LIGHT);
            case SHOP, SHOP_REFUSALS, SHOP_ENGLISH, SHOP_REFUSALS_ENGLISH ->
                    DrawnScreens.faults(
                            folder, Look.of(Panel.shop(), Look.Role.SHOP), language, screens());
        }
    }
}
