package kr.sarangbang.infrastructure.device.tpm;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** A TPM behind a UNIX socket, as a virtual machine's software TPM (swtpm) offers it. */
final class TpmSocket implements TpmLine {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;

    private TpmSocket(SocketChannel channel, Selector selector) throws IOException {
        this.channel = channel;
        this.selector = selector;
        channel.configureBlocking(false);
        this.key = channel.register(selector, SelectionKey.OP_READ);
    }

    static TpmSocket open(Path path) throws IOException {
        SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(path));
        try {
            return new TpmSocket(channel, Selector.open());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public byte[] exchange(byte[] command) throws IOException {
        ByteBuffer out = ByteBuffer.wrap(command);
        while (out.hasRemaining()) {
            if (channel.write(out) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
        ByteBuffer in = ByteBuffer.allocate(MOST);
        while (in.position() < length(in)) {
            int read = channel.read(in);
            if (read < 0) {
                throw new IOException("the TPM hung up");
            }
            if (read == 0) {
                await(SelectionKey.OP_READ);
            }
        }
        return Arrays.copyOf(in.array(), in.position());
    }

    /** How long the response is, by its header as far as it is there. */
    private static int length(ByteBuffer in) throws IOException {
        if (in.position() < TpmWords.HEADER) {
            return TpmWords.HEADER;
        }
        int length = in.getInt(Short.BYTES);
        if (length < TpmWords.HEADER || length > MOST) {
            throw new IOException("the TPM's response says that it has " + length + " bytes");
        }
        return length;
    }

    private void await(int what) throws IOException {
        key.interestOps(what);
        if (selector.select(PATIENCE.toMillis()) == 0) {
            throw new IOException("the TPM did not answer in " + PATIENCE.toSeconds() + " s");
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }
}
