package kr.sarangbang.ui.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import kr.sarangbang.ui.Fx;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goal: whoever opens docs/pictures sees every paper and every screen there is. Method: a sheet
 * tells in its own text what stands on it. The nightly run draws all sheets anew into
 * target/sheets, with {@code -Dgolden.write=true} into docs/pictures, and beside them one screen of
 * each role.
 */
class ContactSheetsTest {
    private static final Path KEPT = Path.of("docs", "pictures");
    private static final Path DRAWN = Path.of("target", "sheets");

    @ParameterizedTest
    @EnumSource
    void everyPaperAndScreenStandsOnItsSheet(Sheet sheet) throws IOException {
        assertThat(NamedPng.names(KEPT.resolve(sheet.file())))
                .as("%s: draw it anew", sheet.file())
                .isEqualTo(sheet.shows());
    }

    @Tag("nightly")
    @ParameterizedTest
    @EnumSource
    void everySheetIsDrawnAnew(Sheet sheet) throws IOException {
        Fx.start();
        Path file = (Boolean.getBoolean("golden.write") ? KEPT : DRAWN).resolve(sheet.file());
        NamedPng.write(file, sheet.picture(), sheet.shows());
        if (sheet.face().isPresent()) {
            String role = sheet.name().toLowerCase(Locale.ROOT) + ".png";
            BufferedImage face = ImageIO.read(sheet.face().get().toFile());
            NamedPng.write(file.resolveSibling(role), face, List.of());
        }
        assertThat(NamedPng.names(file)).isEqualTo(sheet.shows());
    }
}
