package kr.sarangbang.wire.tls;

import java.io.EOFException;
import java.io.IOException;
import java.io.Serial;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** A connection that could not be made; the message is one sentence for people. */
public final class TlsFailure extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    private final TlsTrouble trouble;

    TlsFailure(TlsTrouble trouble, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.trouble = trouble;
    }

    public TlsTrouble trouble() {
        return trouble;
    }

    /**
     * Puts what Java reported into words.
     *
     * @param peer whom we talked to, for example "issuer.example:8583"
     * @param deadlineMissed true if we closed the connection ourselves because time was up
     */
    public static TlsFailure of(IOException thrown, String peer, boolean deadlineMissed) {
        if (thrown instanceof TlsFailure known) {
            return known;
        }
        CertificateRefusal refusal = find(thrown, CertificateRefusal.class);
        if (refusal != null) {
            return new TlsFailure(refusal.trouble(), peer + ": " + refusal.getMessage(), thrown);
        }
        if (deadlineMissed || thrown instanceof SocketTimeoutException) {
            return new TlsFailure(TlsTrouble.TIMED_OUT, peer + " did not answer in time.", thrown);
        }
        if (thrown instanceof UnknownHostException) {
            return new TlsFailure(
                    TlsTrouble.UNKNOWN_HOST, "No machine is known as " + peer + ".", thrown);
        }
        if (find(thrown, EOFException.class) != null) {
            return hungUp(thrown, peer);
        }
        if (thrown instanceof SSLException) {
            return ofTls(thrown, peer);
        }
        if (thrown instanceof SocketException && isReset(thrown)) {
            return hungUp(thrown, peer);
        }
        return new TlsFailure(TlsTrouble.NO_CONNECTION, "Nobody answers at " + peer + ".", thrown);
    }

    private static TlsFailure ofTls(IOException thrown, String peer) {
        String words = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
        if (words.contains("certificate chain")) {
            return new TlsFailure(
                    TlsTrouble.NO_CERTIFICATE, peer + " showed no certificate.", thrown);
        }
        if (words.contains("received fatal alert")) {
            return ofAlert(alert(words), thrown, peer);
        }
        if (words.contains("ssl message")
                || words.contains("plaintext")
                || words.contains("protocol")
                || words.contains("no appropriate")) {
            return notTls(thrown, peer);
        }
        return new TlsFailure(
                TlsTrouble.OTHER,
                "The secured connection with " + peer + " failed: " + thrown.getMessage(),
                thrown);
    }

    private static TlsFailure ofAlert(String alert, IOException thrown, String peer) {
        if (alert.equals("protocol_version")) {
            return notTls(thrown, peer);
        }
        // RFC 8446, 6.2: the alerts that speak of a certificate, and the two that Java sends
        // instead.
        boolean ours =
                alert.contains("certificate")
                        || alert.equals("unknown_ca")
                        || alert.equals("access_denied")
                        || alert.equals("handshake_failure");
        return ours
                ? new TlsFailure(
                        TlsTrouble.REFUSED_BY_PEER,
                        peer + " did not accept our certificate (" + alert + ").",
                        thrown)
                : new TlsFailure(
                        TlsTrouble.OTHER,
                        "The secured connection with " + peer + " failed (" + alert + ").",
                        thrown);
    }

    private static TlsFailure notTls(IOException thrown, String peer) {
        return new TlsFailure(TlsTrouble.NOT_TLS, peer + " does not speak TLS 1.3.", thrown);
    }

    private static TlsFailure hungUp(IOException thrown, String peer) {
        return new TlsFailure(
                TlsTrouble.HUNG_UP,
                peer + " hung up before the line stood; it may not accept our certificate.",
                thrown);
    }

    private static String alert(String words) {
        return words.substring(words.lastIndexOf(':') + 1).strip();
    }

    private static boolean isReset(IOException thrown) {
        String words = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("reset") || words.contains("broken pipe");
    }

    private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> kind) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (kind.isInstance(at)) {
                return kind.cast(at);
            }
        }
        return null;
    }
}
