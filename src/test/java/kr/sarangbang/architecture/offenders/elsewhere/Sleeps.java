package kr.sarangbang.architecture.offenders.elsewhere;

import java.util.concurrent.TimeUnit;

/** Hopes that a while is long enough. */
final class Sleeps {
    void thread() throws InterruptedException {
        Thread.sleep(1);
    }

    void unit() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
    }
}
