package kr.sarangbang.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import kr.sarangbang.ui.Fx;
import kr.sarangbang.ui.shared.part.House;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SiteProgramTest {
    private final Catalogue words = new Catalogue(Language.KOREAN);
    private final List<Scene> watched = new ArrayList<>();

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    /** Screens that only remember their scene. */
    private final class Bare implements SiteScreens {
        private final House house;

        Bare(House house) {
            this.house = house;
        }

        @Override
        public void watch(Scene scene) {
            watched.add(scene);
        }

        @Override
        public void tick() {}
    }

    @Test
    void theWindowFitsTheDisplayAndIsDrawnWhenItIsHandedOver() throws Exception {
        var closed = new CountDownLatch(1);
        var program =
                new SiteProgram(
                        Look.of(Panel.kioskPortrait(), Look.Role.KIOSK),
                        words,
                        "사랑방",
                        Optional.of(WindowPlace.KIOSK),
                        closed::countDown);
        Bare bare = program.open((house, look) -> new Bare(house));
        Scene scene = watched.getFirst();
        assertThat(bare.house.getScene()).isSameAs(scene);
        assertThat(Fx.call(scene::getHeight)).isPositive().isLessThanOrEqualTo(1920);
        assertThat(Fx.call(() -> scene.getWindow().isShowing())).isTrue();
        Fx.run(() -> scene.getWindow().hide());
        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void screensThatDoNotOpenAreToldAtOnce() {
        var program =
                new SiteProgram(
                        Look.of(Panel.shop(), Look.Role.SHOP),
                        words,
                        "가게",
                        Optional.of(WindowPlace.SHOP),
                        () -> {});
        assertThatThrownBy(
                        () ->
                                program.<Bare>open(
                                        (house, look) -> {
                                            throw new IllegalArgumentException("no fonts");
                                        }))
                .hasRootCauseMessage("no fonts");
    }
}
