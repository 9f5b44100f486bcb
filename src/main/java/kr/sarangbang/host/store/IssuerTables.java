package kr.sarangbang.host.store;

/** The issuer's tables within one transaction. */
public interface IssuerTables {
    <R extends Row> Table<R> of(Class<R> type);

    default Table<CounterRow> counters() {
        return of(CounterRow.class);
    }

    default Table<PolicyRow> policies() {
        return of(PolicyRow.class);
    }

    default Table<SeriesRow> series() {
        return of(SeriesRow.class);
    }

    default Table<SiteRow> sites() {
        return of(SiteRow.class);
    }

    default Table<StockTargetRow> stockTargets() {
        return of(StockTargetRow.class);
    }

    default Table<IncarnationRow> incarnations() {
        return of(IncarnationRow.class);
    }

    default Table<EntryRow> entries() {
        return of(EntryRow.class);
    }

    default Table<EpochRow> epochs() {
        return of(EpochRow.class);
    }

    default Table<ForkRow> forks() {
        return of(ForkRow.class);
    }

    default Table<RightRow> rights() {
        return of(RightRow.class);
    }

    default Table<ReturnRow> returns() {
        return of(ReturnRow.class);
    }

    default Table<MemberRow> members() {
        return of(MemberRow.class);
    }

    default Table<MonthUseRow> monthUses() {
        return of(MonthUseRow.class);
    }

    default Table<VoucherRow> vouchers() {
        return of(VoucherRow.class);
    }

    default Table<ActRow> acts() {
        return of(ActRow.class);
    }

    default Table<UsedVersionRow> usedVersions() {
        return of(UsedVersionRow.class);
    }

    default Table<PostingRow> postings() {
        return of(PostingRow.class);
    }

    default Table<ExceptionRow> exceptions() {
        return of(ExceptionRow.class);
    }

    default Table<WriteOffRow> writeOffs() {
        return of(WriteOffRow.class);
    }

    default Table<DeclarationRow> declarations() {
        return of(DeclarationRow.class);
    }

    default Table<ServedTicketRow> servedTickets() {
        return of(ServedTicketRow.class);
    }
}
