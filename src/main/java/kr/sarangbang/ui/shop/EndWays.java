package kr.sarangbang.ui.shop;

import java.util.Optional;
import kr.sarangbang.application.RedemptionOutcome.Redeemed;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.port.Speaker.Sound;
import kr.sarangbang.ui.shop.accept.ReceivedScreen;
import kr.sarangbang.ui.shop.accept.RefusedScreen;

/** Where the shop goes from an outcome. */
final class EndWays implements RedemptionEnd.Ways {
    private final ShopFlow shop;

    EndWays(ShopFlow shop) {
        this.shop = shop;
    }

    @Override
    public void received(ReceivedScreen.View view, Optional<Redeemed> last, ActId act) {
        shop.lastOne().show(view, last, act);
    }

    @Override
    public void refused(RefusedScreen.View view) {
        shop.speaker.play(Sound.REFUSED);
        var screen =
                shop.screens.open(
                        () ->
                                new RefusedScreen(
                                        new RefusedScreen.Acts() {
                                            @Override
                                            public void another() {
                                                shop.next();
                                            }

                                            @Override
                                            public void phone() {
                                                shop.phone();
                                            }
                                        }));
        screen.show(view);
        shop.end(screen);
    }

    @Override
    public void askPin(boolean again) {
        shop.taking().askPin(again);
    }

    @Override
    public void otherCode() {
        shop.taking().otherCode();
    }

    @Override
    public void otherAmount() {
        shop.taking().askAmount();
    }

    @Override
    public void printable(ActId act) {
        shop.lastOne().printable(act);
    }

    @Override
    public void printAgain() {
        shop.lastOne().printAgain();
    }
}
