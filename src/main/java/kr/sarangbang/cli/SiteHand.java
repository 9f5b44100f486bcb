package kr.sarangbang.cli;

import java.util.function.Supplier;

/** How the line's threads reach the thread to which the journal belongs. */
interface SiteHand {
    /** The acting thread waits meanwhile, so whoever calls may do the work. */
    SiteHand HERE =
            new SiteHand() {
                @Override
                public <T> T run(Supplier<T> work) {
                    return work.get();
                }
            };

    /** Has the work done and waits for it. */
    <T> T run(Supplier<T> work);

    /** As {@link #run}, for work without a result. */
    default void act(Runnable work) {
        var _ =
                run(
                        () -> {
                            work.run();
                            return true;
                        });
    }
}
