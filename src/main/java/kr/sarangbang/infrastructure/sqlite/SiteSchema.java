package kr.sarangbang.infrastructure.sqlite;

import kr.sarangbang.foundation.database.Migrations;

import java.util.List;

/** The numbered migrations of a site's database. */
final class SiteSchema {
    static final Migrations MIGRATIONS =
            new Migrations("migrations/site", List.of("0001-first.sql"));

    private SiteSchema() {}
}
