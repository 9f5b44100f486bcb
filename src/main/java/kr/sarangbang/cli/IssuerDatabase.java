package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.foundation.database.Database;
import kr.sarangbang.foundation.database.PostgresDatabase;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.foundation.yaml.YamlFile;
import kr.sarangbang.infrastructure.config.DurableFile;

/**
 * Where an issuer's rows are: the file in its home, or what {@code issuer init --db} named. A
 * password in the address is kept apart from it, in a file that only the owner reads.
 */
final class IssuerDatabase {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String PASSWORD = "password=";

    private IssuerDatabase() {}

    /** An address as it was given, taken apart. */
    record Address(String url, Optional<String> password) {
        /** Its database. */
        Database database() {
            return url.startsWith(SQLITE)
                    ? new SqliteFile(Path.of(url.substring(SQLITE.length())))
                    : new PostgresDatabase(url, password);
        }
    }

    /** The line of the home's description that names another database than the home's own. */
    static String line(Address address) {
        return "database: \"" + address.url() + "\"\n";
    }

    static Address address(String given) {
        if (given.contains("\"") || given.contains("\\") || given.chars().anyMatch(c -> c < ' ')) {
            throw CommandFailed.wrongUse("--db has a sign that no address has: " + shown(given));
        }
        if (given.startsWith(SQLITE) && given.length() > SQLITE.length()) {
            String file = given.substring(SQLITE.length());
            return new Address(SQLITE + Path.of(file).toAbsolutePath(), Optional.empty());
        }
        if (!given.startsWith(PostgresDatabase.PREFIX)) {
            throw CommandFailed.wrongUse(
                    "--db is %s//HOST/DATABASE?user=NAME or %sFILE, not %s."
                            .formatted(PostgresDatabase.PREFIX, SQLITE, shown(given)));
        }
        return withoutPassword(given);
    }

    private static Address withoutPassword(String given) {
        int question = given.indexOf('?');
        if (question < 0) {
            return new Address(given, Optional.empty());
        }
        Optional<String> password = Optional.empty();
        List<String> kept = new ArrayList<>();
        for (String one : given.substring(question + 1).split("&", -1)) {
            if (one.startsWith(PASSWORD)) {
                password = Optional.of(decoded(one.substring(PASSWORD.length())));
            } else if (!one.isEmpty()) {
                kept.add(one);
            }
        }
        String rest = kept.isEmpty() ? "" : "?" + String.join("&", kept);
        return new Address(given.substring(0, question) + rest, password);
    }

    private static String decoded(String word) {
        try {
            return java.net.URLDecoder.decode(word, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw CommandFailed.wrongUse(
                    "The password in --db has a % that is not followed by two digits.");
        }
    }

    /** An address without what may be secret in it. */
    private static String shown(String given) {
        int question = given.indexOf('?');
        return question < 0 ? given : given.substring(0, question) + "?…";
    }

    /** Keeps the password for the next start. */
    static void keep(IssuerHome home, Address address) throws IOException {
        if (address.password().isPresent()) {
            DurableFile.write(
                    home.databasePassword(),
                    address.password().get().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The database of an issuer that is there. */
    static Database of(IssuerHome home) throws IOException {
        Optional<String> url =
                YamlFile.parse(home.config().toString(), Files.readString(home.config()))
                        .optionalText("database");
        if (url.isEmpty()) {
            return new SqliteFile(home.database());
        }
        Optional<String> password =
                Files.exists(home.databasePassword())
                        ? Optional.of(Files.readString(home.databasePassword()))
                        : Optional.empty();
        return new Address(url.get(), password).database();
    }
}
