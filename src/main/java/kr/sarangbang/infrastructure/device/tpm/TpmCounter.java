package kr.sarangbang.infrastructure.device.tpm;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Seal;
import kr.sarangbang.port.CounterFailed;
import kr.sarangbang.port.SealedCounter;
import org.jspecify.annotations.Nullable;

/**
 * The sealed counter in a TPM 2.0: eight neighbouring indexes of the kind "extend", each of which
 * holds a SHA-256 that the chip itself carries on. The chip has no command that takes an index
 * back; only its owner's password, or clearing the chip, removes it. See decision 0020.
 */
public final class TpmCounter implements SealedCounter {
    /** Flash wears out by writing, so commits take these in turn. */
    public static final int PLACES = 8;

    /** The first of the indexes that are the owner's, and how many there are (TCG registry). */
    private static final int OWNERS = 0x0180_0000;

    private static final int OWNERS_COUNT = 0x40_0000;

    private static final Bytes UNWRITTEN = Bytes.of(new byte[Seal.LENGTH]);
    private static final int TRIES = 6;
    private static final Duration FIRST_WAIT = Duration.ofMillis(20);

    private final String where;
    private final int index;
    private final TpmLine.Opening opening;
    private @Nullable TpmLine line;
    private boolean checked;

    private TpmCounter(String where, int index, TpmLine.Opening opening) {
        this.where = where;
        this.index = index;
        this.opening = opening;
    }

    /**
     * Nothing is opened yet.
     *
     * @param device a path such as {@code /dev/tpmrm0}, or {@code unix:} and a socket's path
     * @param index the first of {@link #PLACES} indexes, among the owner's
     */
    public static TpmCounter at(String device, int index) {
        if (index < OWNERS || index > OWNERS + OWNERS_COUNT - PLACES) {
            throw new IllegalArgumentException(
                    "an index of the owner's is 0x01800000 to 0x01bffff8, not " + hex(index));
        }
        boolean socket = device.startsWith("unix:");
        Path path = Path.of(socket ? device.substring("unix:".length()) : device);
        return new TpmCounter(
                device,
                index,
                socket ? () -> TpmSocket.open(path) : () -> TpmDeviceFile.open(path));
    }

    /** The index of a site of this name, so that two sites of one machine do not share one. */
    public static int indexOf(String site) {
        return OWNERS + Math.floorMod(site.hashCode(), OWNERS_COUNT / PLACES) * PLACES;
    }

    private static String hex(int index) {
        return "0x" + HexFormat.of().toHexDigits(index);
    }

    /**
     * Makes the indexes that are not there yet; those that are there stay as they are. Safe to
     * repeat.
     *
     * @param ownerPassword of the TPM's owner; empty where none is set
     * @throws CounterFailed if the chip does not answer, refuses, or has something else there
     */
    public void setUp(byte[] ownerPassword) {
        for (int place = 0; place < PLACES; place++) {
            byte[] found = exchange(TpmWords.readPublic(index + place));
            if (isUndefined(code(found))) {
                int code = code(exchange(TpmWords.define(index + place, ownerPassword)));
                if (code != 0) {
                    throw failed(
                            "does not let index "
                                    + hex(index + place)
                                    + " be made (code 0x"
                                    + Integer.toHexString(code)
                                    + "). If its owner has a password, give it with"
                                    + " --tpm-owner-password-file");
                }
            }
        }
        checkKind();
    }

    @Override
    public String kind() {
        return "tpm";
    }

    @Override
    public int places() {
        return PLACES;
    }

    @Override
    public Bytes read(int place) {
        checkKind();
        byte[] response = exchange(TpmWords.read(index + place));
        int code = code(response);
        if (code == Code.UNINITIALIZED) {
            return UNWRITTEN;
        }
        requireDone(code, "be read", place);
        try {
            return TpmWords.place(response);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    @Override
    public void extend(int place, Bytes fact) {
        checkKind();
        int code = code(exchange(TpmWords.extend(index + place, fact)));
        requireDone(code, "be extended", place);
    }

    /** An index of another kind could be written back; it is not the counter that was set up. */
    private void checkKind() {
        if (checked) {
            return;
        }
        for (int place = 0; place < PLACES; place++) {
            byte[] response = exchange(TpmWords.readPublic(index + place));
            int code = code(response);
            if (isUndefined(code)) {
                throw failed(
                        "has no index "
                                + hex(index + place)
                                + ": it is another machine's, or was cleared. The site joins again"
                                + " with an empty home");
            }
            requireDone(code, "be looked at", place);
            try {
                if (!TpmWords.isOurs(response)) {
                    throw failed(
                            "keeps something else at index "
                                    + hex(index + place)
                                    + "; join with another --tpm-index");
                }
            } catch (IOException e) {
                throw lost(e);
            }
        }
        checked = true;
    }

    private static boolean isUndefined(int code) {
        return (code & Code.FORM_ONE) != 0 && (code & Code.FORM_ONE_ERROR) == Code.HANDLE;
    }

    private void requireDone(int code, String what, int place) {
        if (code != 0) {
            checked = false;
            throw failed(
                    "does not let index "
                            + hex(index + place)
                            + " "
                            + what
                            + " (code 0x"
                            + Integer.toHexString(code)
                            + ")");
        }
    }

    private int code(byte[] response) {
        try {
            return TpmWords.code(response);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    /** Asks again while the chip says that it is busy; it did nothing then. */
    private byte[] exchange(byte[] command) {
        Duration wait = FIRST_WAIT;
        byte[] response = exchangeOnce(command);
        for (int tries = 1; tries < TRIES && Code.isBusy(code(response)); tries++) {
            LockSupport.parkNanos(wait.toNanos());
            wait = wait.multipliedBy(2);
            response = exchangeOnce(command);
        }
        return response;
    }

    private byte[] exchangeOnce(byte[] command) {
        try {
            TpmLine open = line;
            if (open == null) {
                open = opening.open();
                line = open;
            }
            return open.exchange(command);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private CounterFailed lost(IOException e) {
        close();
        return new CounterFailed(
                String.format(
                        Locale.ROOT,
                        "The sealed counter, the TPM at %s, does not answer (%s). Nothing is sold"
                                + " until it does: see that the chip is switched on and that this"
                                + " user is in the group tss, then start again.",
                        where,
                        e.getMessage()),
                e);
    }

    private CounterFailed failed(String what) {
        return new CounterFailed("The sealed counter, the TPM at " + where + ", " + what + ".");
    }

    @Override
    public void close() {
        TpmLine open = line;
        line = null;
        checked = false;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                System.getLogger(TpmCounter.class.getName())
                        .log(System.Logger.Level.WARNING, "the TPM's device did not close", e);
            }
        }
    }

    /** Response codes (TPM 2.0 Library, Part 2, "TPM_RC"). */
    private static final class Code {
        static final int FORM_ONE = 0x080;
        static final int FORM_ONE_ERROR = 0x0BF;
        static final int HANDLE = 0x08B;
        static final int UNINITIALIZED = 0x14A;
        static final int YIELDED = 0x908;
        static final int TESTING = 0x90A;
        static final int RATE = 0x920;
        static final int RETRY = 0x922;

        private Code() {}

        static boolean isBusy(int code) {
            return code == YIELDED || code == TESTING || code == RATE || code == RETRY;
        }
    }
}
