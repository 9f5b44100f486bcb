package kr.sarangbang.infrastructure.sqlite;

import java.util.List;
import kr.sarangbang.foundation.database.Migrations;

/** The numbered migrations of a site's database. */
final class SiteSchema {
    static final Migrations MIGRATIONS =
            new Migrations(
                    "migrations/site",
                    List.of(
                            "0001-first.sql",
                            "0002-lost-cards.sql",
                            "0003-line.sql",
                            "0004-seal-epoch-stopped-sites.sql"));

    private SiteSchema() {}
}
