package kr.sarangbang.infrastructure.device.transport;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The five calls of Linux's C library that a device file needs. Java's own channels cannot read and
 * write one device at once, nor give up a write. Numbers are those of Linux on x86-64 and ARM 64.
 * Safe for several threads.
 */
@SuppressWarnings("restricted") // calls into C; the launcher allows them (--enable-native-access)
final class Posix {
    /** Something can be read. */
    static final int POLLIN = 0x1;

    /** Something can be written. */
    static final int POLLOUT = 0x4;

    /** The call failed, or the other side is gone. */
    static final int POLL_GONE = 0x8 | 0x10 | 0x20;

    static final int EINTR = 4;
    static final int EAGAIN = 11;
    static final int EACCES = 13;
    static final int EBUSY = 16;
    static final int ENOENT = 2;

    private static final int READ_WRITE_NOW = 0x2 | 0x100 | 0x800 | 0x80000;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO =
            STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final MethodHandle OPEN =
            call(
                    "open",
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
                    Linker.Option.firstVariadicArg(2));
    private static final MethodHandle READ = call("read", transfer());
    private static final MethodHandle WRITE = call("write", transfer());
    private static final MethodHandle POLL =
            call(
                    "poll",
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_INT));
    private static final MethodHandle CLOSE =
            call("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

    /** What C's {@code errno} said. */
    static final class Failed extends IOException {
        private static final long serialVersionUID = 1;

        private final int number;

        Failed(String call, int number) {
            super(call + ": errno " + number);
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    private Posix() {}

    private static FunctionDescriptor transfer() {
        return FunctionDescriptor.of(
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_LONG);
    }

    private static MethodHandle call(
            String name, FunctionDescriptor shape, Linker.Option... options) {
        Linker.Option[] all = java.util.Arrays.copyOf(options, options.length + 1);
        all[options.length] = Linker.Option.captureCallState("errno");
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), shape, all);
    }

    /** Opens for reading and writing; no call on it waits. Returns its number. */
    static int open(String path) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            int file = (int) OPEN.invokeExact(state, arena.allocateFrom(path), READ_WRITE_NOW);
            return checked("open", file, state);
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    /** Reads at most {@code bytes.length}; 0 at the end. */
    static int read(int file, byte[] bytes) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment room = arena.allocate(bytes.length);
            int count =
                    checked(
                            "read",
                            (int) (long) READ.invokeExact(state, file, room, (long) bytes.length),
                            state);
            MemorySegment.copy(room, ValueLayout.JAVA_BYTE, 0, bytes, 0, count);
            return count;
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    /** Writes what the device takes now; returns how many bytes. */
    static int write(int file, byte[] bytes) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment copy = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            return checked(
                    "write",
                    (int) (long) WRITE.invokeExact(state, file, copy, (long) bytes.length),
                    state);
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    /** Waits for one of the events; returns those that are, 0 after the time. */
    static int poll(int file, int events, int milliseconds) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment asked = arena.allocate(8, 4);
            asked.set(ValueLayout.JAVA_INT, 0, file);
            asked.set(ValueLayout.JAVA_SHORT, 4, (short) events);
            int count =
                    checked("poll", (int) POLL.invokeExact(state, asked, 1L, milliseconds), state);
            return count == 0 ? 0 : asked.get(ValueLayout.JAVA_SHORT, 6);
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    static void close(int file) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            checked("close", (int) CLOSE.invokeExact(state, file), state);
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    private static int checked(String call, int result, MemorySegment state) throws Failed {
        if (result < 0) {
            throw new Failed(call, (int) ERRNO.get(state, 0L));
        }
        return result;
    }

    /** A call into C throws nothing of its own: what comes is a fault of this class or of Java. */
    private static IllegalStateException impossible(Throwable thrown) {
        return new IllegalStateException("a call into the C library", thrown);
    }
}
