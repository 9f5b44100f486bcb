package kr.sarangbang.infrastructure.sqlite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import kr.sarangbang.domain.exchange.StoppedSite;

/** A terminal whose papers from a moment on need the issuer's word. */
@Entity
@Table(name = "stopped_site")
class StoppedSiteRow extends Row {
    @Id String site = "";

    /** Microseconds since 1970. */
    long stoppedFrom;

    static StoppedSiteRow of(StoppedSite stopped) {
        var row = new StoppedSiteRow();
        row.site = stopped.site().text();
        row.stoppedFrom = stopped.from().map(Micros::of).orElse(0L);
        return row;
    }

    Instant from() {
        return Micros.instant(stoppedFrom);
    }

    @Override
    void sum(RowMac.Sum sum) {
        sum.text("stopped_site").text(site).number(stoppedFrom);
    }
}
