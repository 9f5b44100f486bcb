package kr.sarangbang.infrastructure.device.tpm;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Linux's file of a TPM: a command is one write, its response one read. {@code /dev/tpmrm0} lets
 * several programs use the chip, {@code /dev/tpm0} only one.
 */
final class TpmDeviceFile implements TpmLine {
    private final RandomAccessFile file;

    private TpmDeviceFile(RandomAccessFile file) {
        this.file = file;
    }

    static TpmDeviceFile open(Path path) throws IOException {
        return new TpmDeviceFile(new RandomAccessFile(path.toFile(), "rw"));
    }

    @Override
    public byte[] exchange(byte[] command) throws IOException {
        file.write(command);
        byte[] response = new byte[MOST];
        int length = file.read(response);
        if (length < 0) {
            throw new IOException("the TPM gave no response");
        }
        return Arrays.copyOf(response, length);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
