package kr.sarangbang.infrastructure.device.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A device that Linux shows as a file, such as a USB printer at {@code /dev/usb/lp0}. The file is
 * there only while the device has power, so opening it proves the device.
 *
 * @param path of the device file, or of a link to it
 */
public record DeviceFileTransport(Path path) implements Transport {
    @Override
    public boolean meetsDevice() {
        return true;
    }

    @Override
    public Link connect(Duration patience) throws IOException {
        if (Files.isRegularFile(path) || Files.isDirectory(path)) {
            throw new IOException(path + ": 장치가 아니라 보통 파일입니다.");
        }
        try {
            return new DeviceFileLink(Posix.open(path.toString()));
        } catch (Posix.Failed e) {
            throw new IOException(sentence(e.number()), e);
        }
    }

    private String sentence(int errno) {
        return switch (errno) {
            case Posix.ENOENT ->
                    Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                            ? path + ": 가리키는 장치가 없습니다."
                            : path + ": 그런 장치가 없습니다.";
            case Posix.EACCES -> path + ": 열 권한이 없습니다. 이 사용자를 lp 그룹에 넣으십시오.";
            case Posix.EBUSY -> path + ": 다른 프로그램이 쓰고 있습니다.";
            default -> path + ": 열 수 없습니다(오류 " + errno + ").";
        };
    }

    private static final class DeviceFileLink implements Link {
        private static final System.Logger LOG = System.getLogger(DeviceFileLink.class.getName());

        /** What Linux's printer driver takes at once. */
        private static final int PIECE = 4096;

        /**
         * In milliseconds: some devices say that there is something to read, or room to write, and
         * then there is not, as fast as they are asked.
         */
        private static final int PAUSE = 10;

        private final int file;
        private boolean passedOn = true;
        private boolean readable;
        private boolean saidNothing;
        private boolean tookNothing;
        private boolean closed;

        DeviceFileLink(int file) {
            this.file = file;
        }

        @Override
        public boolean await(boolean toWrite, long end) throws IOException {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            int events =
                    (saidNothing ? 0 : Posix.POLLIN)
                            | (toWrite && !tookNothing ? Posix.POLLOUT : 0);
            int patience = (int) Math.min(saidNothing || tookNothing ? PAUSE : 60_000, left);
            saidNothing = false;
            tookNothing = false;
            int happened = poll(events, patience);
            readable = (happened & Posix.POLLIN) != 0;
            passedOn |= (happened & Posix.POLLOUT) != 0;
            if ((happened & Posix.POLL_GONE) != 0 && !readable) {
                throw new IOException("the device is gone");
            }
            return true;
        }

        private int poll(int events, int milliseconds) throws IOException {
            try {
                return Posix.poll(file, events, milliseconds);
            } catch (Posix.Failed e) {
                if (e.number() == Posix.EINTR) {
                    return 0;
                }
                throw e;
            }
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            byte[] piece = new byte[Math.min(PIECE, bytes.remaining())];
            bytes.get(bytes.position(), piece);
            int count = Math.max(0, orNotNow(() -> Posix.write(file, piece)));
            bytes.position(bytes.position() + count);
            passedOn &= count == 0;
            tookNothing = count == 0;
            return count;
        }

        @Override
        public boolean drained() {
            return passedOn;
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            if (!readable) {
                return 0;
            }
            readable = false;
            byte[] room = new byte[bytes.remaining()];
            int count = orNotNow(() -> Posix.read(file, room));
            saidNothing = count == 0;
            bytes.put(room, 0, Math.max(0, count));
            return Math.max(0, count);
        }

        private interface Transfer {
            int now() throws IOException;
        }

        /** -1 where the device can do nothing now. */
        private static int orNotNow(Transfer transfer) throws IOException {
            try {
                return transfer.now();
            } catch (Posix.Failed e) {
                if (e.number() == Posix.EAGAIN || e.number() == Posix.EINTR) {
                    return -1;
                }
                throw e;
            }
        }

        @Override
        public void close() {
            if (closed) {
                return;
            }
            closed = true;
            try {
                Posix.close(file);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "a device file that was gone", e);
            }
        }
    }
}
