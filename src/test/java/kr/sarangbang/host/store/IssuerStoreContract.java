package kr.sarangbang.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of the issuer's rows does; each store runs it. */
abstract class IssuerStoreContract {
    /** A new and empty store. */
    abstract IssuerStore store();

    private static PostingRow posting(String id, long posting, String account, long won) {
        var row = new PostingRow();
        row.id = id;
        row.posting = posting;
        row.account = account;
        row.won = won;
        return row;
    }

    @Test
    void whatWasAddedIsThereInTheNextTransaction() {
        try (IssuerStore store = store()) {
            store.inTransaction(
                    tables -> {
                        var row = posting("1.0", 1, "CASH", -5);
                        tables.postings().add(row);
                        var entry = new EntryRow();
                        entry.id = "K1.1/1";
                        entry.payload = new byte[] {1, 2, 3};
                        tables.entries().add(entry);
                        return true;
                    });
            store.reading(
                    tables -> {
                        assertThat(tables.postings().get("1.0").won).isEqualTo(-5);
                        assertThat(tables.entries().get("K1.1/1").payload).containsExactly(1, 2, 3);
                        return true;
                    });
        }
    }

    @Test
    void nothingRemainsOfWorkThatThrows() {
        try (IssuerStore store = store()) {
            assertThatThrownBy(
                            () ->
                                    store.inTransaction(
                                            tables -> {
                                                tables.postings().add(posting("1", 1, "CASH", 1));
                                                throw new IllegalArgumentException("no");
                                            }))
                    .isInstanceOf(IllegalArgumentException.class);
            boolean there = store.reading(t -> t.postings().find("1").isPresent());
            assertThat(there).isFalse();
        }
    }

    @Test
    void aListSeesWhatItsOwnTransactionChanged() {
        try (IssuerStore store = store()) {
            store.inTransaction(
                    tables -> {
                        tables.postings().add(posting("1", 1, "CASH", 10));
                        tables.postings().add(posting("2", 2, "CASH", 20));
                        tables.postings().add(posting("3", 3, "SUBSIDY", 30));
                        return true;
                    });
            store.inTransaction(
                    tables -> {
                        PostingRow moved = tables.postings().get("3");
                        moved.account = "CASH";
                        tables.postings().change(moved);
                        PostingRow gone = tables.postings().get("1");
                        gone.account = "SUBSIDY";
                        tables.postings().change(gone);
                        tables.postings().remove(tables.postings().get("2"));
                        tables.postings().add(posting("4", 4, "CASH", 40));
                        List<PostingRow> cash =
                                tables.postings()
                                        .list(
                                                Query.where(PostingRow.ACCOUNT, "CASH")
                                                        .orderBy(PostingRow.POSTING));
                        assertThat(cash).extracting(row -> row.id).containsExactly("3", "4");
                        assertThat(cash.getFirst()).isSameAs(moved);
                        return true;
                    });
            List<String> after =
                    store.reading(
                            t ->
                                    t
                                            .postings()
                                            .list(Query.where(PostingRow.ACCOUNT, "CASH"))
                                            .stream()
                                            .map(row -> row.id)
                                            .toList());
            assertThat(after).containsExactly("3", "4");
        }
    }

    @Test
    void bordersAndTheLastRowAreFound() {
        try (IssuerStore store = store()) {
            store.inTransaction(
                    tables -> {
                        for (long i = 1; i <= 5; i++) {
                            tables.postings().add(posting("p" + i, i, "CASH", i));
                        }
                        return true;
                    });
            store.reading(
                    tables -> {
                        assertThat(
                                        tables.postings()
                                                .list(
                                                        Query.<PostingRow>all()
                                                                .above(PostingRow.POSTING, 3L)))
                                .extracting(row -> row.posting)
                                .containsExactly(4L, 5L);
                        assertThat(
                                        tables.postings()
                                                .list(
                                                        Query.<PostingRow>all()
                                                                .lastBy(PostingRow.POSTING)))
                                .extracting(row -> row.posting)
                                .containsExactly(5L);
                        return true;
                    });
        }
    }

    /**
     * A member is one person: a second row of that person is never kept, and nothing else is lost.
     */
    @Test
    void workGoesOnAfterWorkThatCouldNotBeStored() {
        try (IssuerStore store = store()) {
            store.inTransaction(
                    tables -> {
                        tables.postings().add(posting("1", 1, "CASH", 1));
                        return true;
                    });
            assertThatThrownBy(
                            () ->
                                    store.inTransaction(
                                            tables -> {
                                                tables.postings().add(posting("2", 2, "CASH", 1));
                                                tables.postings().add(posting("1", 1, "CASH", 1));
                                                return true;
                                            }))
                    .isInstanceOf(RuntimeException.class);
            store.inTransaction(
                    tables -> {
                        tables.postings().add(posting("3", 3, "CASH", 1));
                        return true;
                    });
            List<String> kept =
                    store.reading(
                            t -> t.postings().list(Query.all()).stream().map(r -> r.id).toList());
            assertThat(kept).containsExactly("1", "3");
        }
    }

    @Test
    void rowThatWasRemovedMayBeAddedAgainInTheSameTransaction() {
        try (IssuerStore store = store()) {
            store.inTransaction(
                    tables -> {
                        tables.postings().add(posting("1", 1, "CASH", 1));
                        return true;
                    });
            store.inTransaction(
                    tables -> {
                        tables.postings().remove(tables.postings().get("1"));
                        assertThat(tables.postings().find("1")).isEmpty();
                        tables.postings().add(posting("1", 7, "CASH", 2));
                        return true;
                    });
            long won = store.reading(t -> t.postings().get("1").won);
            assertThat(won).isEqualTo(2);
        }
    }
}
