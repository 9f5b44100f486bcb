package kr.sarangbang.simulation;

import java.util.Optional;

/** One window of a branch. */
final class Counter {
    final int index;
    final double slowness;
    Optional<Customer> customer = Optional.empty();

    /**
     * @param index from 1, as it stands on the window
     * @param slowness how many times the usual time its services take
     */
    Counter(int index, double slowness) {
        this.index = index;
        this.slowness = slowness;
    }

    String name() {
        return "" + index;
    }
}
