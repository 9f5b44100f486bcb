package kr.sarangbang.infrastructure.sqlite;

import java.nio.file.Path;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.codec.EntryCodec;
import kr.sarangbang.codec.Signer;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.infrastructure.signing.EntryPen;
import kr.sarangbang.port.SiteClock;
import kr.sarangbang.testing.SampleRights;
import kr.sarangbang.testing.SampleSite;

/** A site with real keys over a real file. */
final class SqliteSamples {
    static final byte[] SITE_KEY = SampleSite.key(1).toArray();
    static final Bytes ISSUER_KEY = Bytes.of(Ed25519.publicKey(SampleSite.key(2).toArray()));
    static final Signer SITE = Ed25519.signer(SITE_KEY);

    private SqliteSamples() {}

    static SiteIdentity identity() {
        return new SiteIdentity(
                SampleSite.SITE, 1, Bytes.of(Ed25519.publicKey(SITE_KEY)), SampleSite.key(3));
    }

    static SampleRights rights() {
        return SampleRights.any();
    }

    static EntryPen pen(SiteClock clock) {
        return new EntryPen((header, entry) -> EntryCodec.sign(SITE, header, entry), clock);
    }

    static SqliteSiteStore open(Path file, SiteSessions sessions) {
        return SqliteSiteStore.open(file, identity(), sessions, SealedSince.NONE, 0);
    }
}
