package kr.sarangbang.ui.shared;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A look at how a site stands, one at a time: wished again while one is under way, it looks once
 * more after that. So no looks pile up behind a payment that takes a minute. FX thread only.
 */
public final class Glance<T> {
    private final SiteThread site;
    private final Supplier<T> question;
    private final Consumer<T> answer;
    private final Consumer<Throwable> broken;
    private boolean underWay;
    private boolean again;

    /**
     * @param question asked on the site thread
     * @param broken is told of a failure that the question does not name
     */
    public Glance(
            SiteThread site, Supplier<T> question, Consumer<T> answer, Consumer<Throwable> broken) {
        this.site = site;
        this.question = question;
        this.answer = answer;
        this.broken = broken;
    }

    /** Looks now, or as soon as the present look is answered. */
    public void look() {
        if (underWay) {
            again = true;
            return;
        }
        underWay = true;
        site.ask(question, this::answered, this::failed);
    }

    private void answered(T seen) {
        underWay = false;
        answer.accept(seen);
        if (again) {
            again = false;
            look();
        }
    }

    private void failed(Throwable cause) {
        underWay = false;
        again = false;
        broken.accept(cause);
    }
}
