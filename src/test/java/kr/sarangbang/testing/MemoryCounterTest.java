package kr.sarangbang.testing;

import kr.sarangbang.port.SealedCounter;

class MemoryCounterTest extends SealedCounterContract {
    private final MemoryCounter counter = new MemoryCounter(2);

    @Override
    protected SealedCounter open() {
        return counter;
    }
}
