package kr.sarangbang.infrastructure.device.transport;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortDataListener;
import com.fazecast.jSerialComm.SerialPortEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An open serial port. Its calls wait in the system, so one thread reads and one writes, and both
 * hand over here. A port that is pulled out is closed at once, from a third thread: until then
 * jSerialComm tells of it tens of thousands of times a second.
 */
final class SerialLink implements Link {
    private static final int PIECE = 512;

    private final SerialPort port;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private byte[] leaving = new byte[0];
    private boolean gone;
    private boolean closed;
    private boolean released;

    private SerialLink(SerialPort port) {
        this.port = port;
    }

    /** Takes over a port that has just been opened. */
    static SerialLink over(SerialPort port) {
        SerialLink link = new SerialLink(port);
        port.addDataListener(link.new Unplugged());
        link.begin("reader", link::hear);
        link.begin("writer", link::speak);
        return link;
    }

    /** Told by jSerialComm, again and again, that the port is no longer there. */
    private final class Unplugged implements SerialPortDataListener {
        private boolean told;

        @Override
        public int getListeningEvents() {
            return SerialPort.LISTENING_EVENT_PORT_DISCONNECTED;
        }

        @Override
        public void serialEvent(SerialPortEvent event) {
            if (!told) {
                told = true;
                begin("closer", SerialLink.this::lose);
            }
        }
    }

    private void begin(String work, Runnable runnable) {
        Thread.ofPlatform()
                .daemon()
                .name("serial-" + work + "-" + port.getSystemPortName())
                .start(runnable);
    }

    private void hear() {
        byte[] room = new byte[256];
        while (true) {
            int count = port.readBytes(room, room.length);
            lock.lock();
            try {
                if (closed || gone) {
                    return;
                }
                if (count < 0) {
                    gone = true;
                } else {
                    heard.write(room, 0, count);
                }
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private void speak() {
        while (true) {
            byte[] piece = nextPiece();
            if (piece.length == 0) {
                return;
            }
            int count = port.writeBytes(piece, piece.length);
            lock.lock();
            try {
                if (count > 0) {
                    leaving = Arrays.copyOfRange(piece, count, piece.length);
                } else {
                    gone = true;
                }
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Empty when there will be none any more. */
    private byte[] nextPiece() {
        lock.lock();
        try {
            while (leaving.length == 0 && !closed && !gone) {
                changed.awaitUninterruptibly();
            }
            return closed || gone ? new byte[0] : leaving;
        } finally {
            lock.unlock();
        }
    }

    private void lose() {
        lock.lock();
        try {
            gone = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        close();
    }

    @Override
    public boolean await(boolean toWrite, long end) throws IOException {
        lock.lock();
        try {
            while (heard.size() == 0 && !gone && !(toWrite && leaving.length == 0)) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                if (changed.awaitNanos(left) <= 0) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted at a serial port", e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int write(ByteBuffer bytes) {
        lock.lock();
        try {
            if (leaving.length > 0 || gone || closed) {
                return 0;
            }
            leaving = new byte[Math.min(PIECE, bytes.remaining())];
            bytes.get(leaving);
            changed.signalAll();
            return leaving.length;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean drained() {
        lock.lock();
        try {
            return leaving.length == 0;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int read(ByteBuffer bytes) {
        lock.lock();
        try {
            if (heard.size() == 0) {
                return gone || closed ? -1 : 0;
            }
            byte[] all = heard.toByteArray();
            int count = Math.min(all.length, bytes.remaining());
            bytes.put(all, 0, count);
            heard.reset();
            heard.write(all, count, all.length - count);
            return count;
        } finally {
            lock.unlock();
        }
    }

    /**
     * When it returns, the port is free. A writer that the device holds up is let go by emptying
     * the port's buffer.
     */
    @Override
    public void close() {
        if (!beginClosing()) {
            return;
        }
        if (!drained()) {
            port.flushIOBuffers();
        }
        port.closePort();
        lock.lock();
        try {
            released = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** False if another thread closes, and when that is done. */
    private boolean beginClosing() {
        lock.lock();
        try {
            boolean first = !closed;
            closed = true;
            changed.signalAll();
            while (!first && !released) {
                changed.awaitUninterruptibly();
            }
            return first;
        } finally {
            lock.unlock();
        }
    }
}
