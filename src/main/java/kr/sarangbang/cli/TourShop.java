package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Panel;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.SiteThread;
import kr.sarangbang.ui.shop.accept.CancelLastScreen;
import kr.sarangbang.ui.shop.accept.LineDownScreen;
import kr.sarangbang.ui.shop.accept.ListenScreen;
import kr.sarangbang.ui.shop.accept.ReceivedScreen;
import kr.sarangbang.ui.shop.accept.RefusedScreen;
import kr.sarangbang.ui.shop.accept.TakeAmountScreen;

/** The customers of a tour's shop. */
final class TourShop implements AutoCloseable {
    /** Longer than a scanner takes the same paper for the one that lies there still. */
    private static final long BETWEEN_PAPERS = 3;

    private final Pauses pauses = new Pauses();
    private final AtomicLong seconds = new AtomicLong();
    private final TourSite<ShopFront> site;

    TourShop(Path folder, TourAlbum album) throws IOException {
        this.site =
                TourSite.open(
                        folder,
                        Look.of(Panel.shop(), Look.Role.SHOP),
                        thread -> maker(thread, album, seconds),
                        new NoCashAcceptor(),
                        pauses,
                        album);
    }

    private static SiteFront.Maker<ShopFront> maker(
            ExecutorService thread, TourAlbum album, AtomicLong seconds) {
        return ShopFront.maker(
                album.words(),
                SiteThread.toScreens(thread),
                new Quiet(),
                "",
                () -> InstantSource.system().instant().plusSeconds(seconds.get()));
    }

    TourSite<ShopFront> site() {
        return site;
    }

    /** The screen between customers. */
    void listen(String picture) {
        awaitScreen(ListenScreen.class);
        site.shoot(picture);
    }

    /** Takes so much from a paper, whose code is given, and keeps the customer's new paper. */
    void take(String paper, Won amount, String picture) {
        show(paper, amount, picture);
        awaitScreen(ReceivedScreen.class);
        site.shoot("s3-" + picture);
    }

    /** A paper that was used before is shown again. */
    void takeInVain(String paper, Won amount) {
        show(paper, amount, "used");
        awaitScreen(RefusedScreen.class);
        site.shoot("s4-refused");
        site.press("another");
        awaitScreen(ListenScreen.class);
    }

    private void show(String paper, Won amount, String picture) {
        seconds.addAndGet(BETWEEN_PAPERS);
        site.panel().act(front -> front.flow().scanned(paper));
        awaitScreen(TakeAmountScreen.class);
        for (char digit : Long.toString(amount.amount()).toCharArray()) {
            site.press("pad" + digit);
        }
        site.shoot("s2-" + picture);
        site.press("padEnter");
    }

    /** Looks at what taking back the last one would be, and leaves it. */
    void thinkOfCancelling() {
        site.press("cancelLast");
        awaitScreen(CancelLastScreen.class);
        site.shoot("s5-cancel");
        site.press("keep");
        awaitScreen(ListenScreen.class);
    }

    void next() {
        site.press("next");
        awaitScreen(ListenScreen.class);
    }

    /** What waits and what may still be taken without a line. */
    void openTheLine() {
        site.press("line");
        awaitScreen(LineDownScreen.class);
        site.shoot("s8-offline");
    }

    /** The same screen, when everything has been delivered. */
    void closeTheLine() {
        awaitScreen(LineDownScreen.class);
        site.shoot("s8-delivered");
        site.press("back");
        awaitScreen(ListenScreen.class);
    }

    private void awaitScreen(Class<? extends Screen> wanted) {
        site.awaitScreen(front -> front.flow().current(), wanted);
    }

    @Override
    public void close() throws IOException {
        site.close();
    }
}
