package kr.sarangbang.infrastructure.config;

import java.nio.file.Path;

/**
 * Where everything of one site lies. All state of a site is in this one folder.
 *
 * @param folder as given with {@code --home}
 */
public record SiteHome(Path folder) {
    public Path config() {
        return folder.resolve("site.yaml");
    }

    public Path database() {
        return folder.resolve("site.db");
    }

    /** A joining anew that is on its way: what will be this home's keys and description. */
    public SiteHome next() {
        return new SiteHome(folder.resolve("next"));
    }

    /** The journal, keys and description of an earlier incarnation, which only delivers. */
    public SiteHome earlier(int incarnation) {
        return new SiteHome(earlier().resolve(Integer.toString(incarnation)));
    }

    /** Where the earlier incarnations lie. */
    public Path earlier() {
        return folder.resolve("earlier");
    }

    public Path keys() {
        return folder.resolve("keys");
    }

    public Path lock() {
        return folder.resolve("lock");
    }

    /** The incarnation's Ed25519 key, for entries, slips and the line. */
    public Path siteKey() {
        return folder.resolve("keys").resolve("site.key");
    }

    /** The key of the rows' MACs, 32 bytes in hexadecimal. */
    public Path rowKey() {
        return folder.resolve("keys").resolve("rows.key");
    }

    public Path lineCertificate() {
        return folder.resolve("keys").resolve("line.crt");
    }

    public Path authority() {
        return folder.resolve("keys").resolve("authority.crt");
    }

    /** Papers of headless acts. */
    public Path papers() {
        return folder.resolve("paper");
    }

    /** What was asked of the payment terminal and heard; in a demo home, what it remembers. */
    public Path payments() {
        return folder.resolve("payments");
    }

    /** What the simulated machine for notes of a demo home counts. */
    public Path cash() {
        return folder.resolve("cash");
    }

    /** What the simulated sealed counter of a demo home remembers. */
    public Path counter() {
        return folder.resolve("counter");
    }

    /** How the simulated devices of a demo home behave. */
    public Path devices() {
        return folder.resolve("devices");
    }

    /** The simulated member cards of a demo home. */
    public Path cards() {
        return folder.resolve("cards");
    }

    /** Where SQLite unpacks its library. */
    public Path scratch() {
        return folder.resolve("tmp");
    }

    /** What Q2 and its beans have to say, a file a day. */
    public Path log() {
        return folder.resolve("log");
    }

    /** This site's own descriptors; where there is no such folder, the program's are used. */
    public Path descriptors() {
        return folder.resolve("descriptors");
    }

    /** Descriptors as Q2 runs them. */
    public Path deploy() {
        return folder.resolve("deploy");
    }

    /** What a station of a branch knows of itself; its home has this in the place of a site's. */
    public Path station() {
        return folder.resolve("station.yaml");
    }

    /** A hub's keys, and the machines that belong to its branch. */
    public Path hub() {
        return folder.resolve("hub");
    }
}
