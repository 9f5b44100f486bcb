package kr.sarangbang.foundation.keys;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who holds a client certificate of our CA. The words stand in the certificate as one URI in its
 * subject alternative names, so nothing has to be parsed out of a display name.
 */
public sealed interface PeerIdentity {
    /** The site the certificate was issued to. */
    String site();

    /** The URI that carries this identity in the certificate. */
    String uri();

    /** A joined site. Each joining begins a new incarnation with its own key. */
    record Site(String site, int incarnation) implements PeerIdentity {
        public Site {
            requireWord("site", site);
            if (incarnation < 1) {
                throw new IllegalArgumentException(
                        "Incarnations count from 1, this is " + incarnation + ".");
            }
        }

        @Override
        public String uri() {
            return PREFIX + "site:" + site + ":" + incarnation;
        }
    }

    /** The bearer of a one-time invitation, good for joining and for nothing else. */
    record Join(String site, String invitation) implements PeerIdentity {
        public Join {
            requireWord("site", site);
            requireWord("invitation", invitation);
        }

        @Override
        public String uri() {
            return PREFIX + "join:" + site + ":" + invitation;
        }
    }

    String PREFIX = "urn:sarangbang:";

    /**
     * Reads the identity out of a certificate whose chain has been checked already. Empty if it is
     * not one of a site or an invitation.
     */
    static Optional<PeerIdentity> of(X509Certificate certificate) {
        try {
            var names = certificate.getSubjectAlternativeNames();
            if (names == null) {
                return Optional.empty();
            }
            for (List<?> name : names) {
                if (name.get(0) instanceof Integer kind
                        && kind == CertificateAuthority.URI_NAME
                        && name.get(1) instanceof String uri) {
                    return parse(uri);
                }
            }
            return Optional.empty();
        } catch (CertificateParsingException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<PeerIdentity> parse(String uri) {
        Matcher site = Pattern.compile(PREFIX + "site:([^:]+):([1-9][0-9]{0,8})").matcher(uri);
        if (site.matches() && isWord(site.group(1))) {
            return Optional.of(new Site(site.group(1), Integer.parseInt(site.group(2))));
        }
        Matcher join = Pattern.compile(PREFIX + "join:([^:]+):([^:]+)").matcher(uri);
        if (join.matches() && isWord(join.group(1)) && isWord(join.group(2))) {
            return Optional.of(new Join(join.group(1), join.group(2)));
        }
        return Optional.empty();
    }

    private static boolean isWord(String text) {
        return text.matches("[A-Za-z0-9._-]{1,35}");
    }

    private static void requireWord(String what, String text) {
        if (!isWord(text)) {
            throw new IllegalArgumentException(
                    "A "
                            + what
                            + " is 1 to 35 of the letters A-Z, a-z, digits, dot, dash and"
                            + " underscore; this is \""
                            + text
                            + "\".");
        }
    }
}
