package kr.sarangbang.wire.tls;

/** Why a connection could not be made. */
public enum TlsTrouble {
    /** No machine of that name is known. */
    UNKNOWN_HOST,
    /** Nobody answers there, or the way there is closed. */
    NO_CONNECTION,
    /** TCP or TLS took longer than its deadline. */
    TIMED_OUT,
    /** The other side does not speak TLS 1.3. */
    NOT_TLS,
    /** The other side showed no certificate. */
    NO_CERTIFICATE,
    /** The certificate was not issued by our authority. */
    WRONG_AUTHORITY,
    EXPIRED,
    NOT_YET_VALID,
    /** The certificate is of a server where a client's is wanted, or the other way round. */
    WRONG_USE,
    /** The server's certificate is for another name. */
    WRONG_HOST,
    /** The other side did not accept our certificate. */
    REFUSED_BY_PEER,
    /**
     * The other side hung up in the middle. A server that does not accept our certificate says so
     * and hangs up, and where we are still sending, Java loses what it said.
     */
    HUNG_UP,
    OTHER
}
