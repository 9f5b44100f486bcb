package kr.sarangbang.infrastructure.device.tpm;

import java.io.IOException;

/** Where a TPM takes commands and answers each with one response. One thread. */
interface TpmLine extends AutoCloseable {
    /** The longest command or response of the TPMs that there are, in bytes. */
    int MOST = 4096;

    /**
     * Sends a command and waits for its response, both with their headers.
     *
     * @throws IOException if there is no whole response; whether the command was done is unknown
     */
    byte[] exchange(byte[] command) throws IOException;

    @Override
    void close() throws IOException;

    /** How a line comes about. */
    interface Opening {
        TpmLine open() throws IOException;
    }
}
