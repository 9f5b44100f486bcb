package kr.sarangbang.host.store;

import kr.sarangbang.host.store.memory.MemoryStore;

class MemoryStoreTest extends IssuerStoreContract {
    @Override
    IssuerStore store() {
        return new MemoryStore();
    }
}
