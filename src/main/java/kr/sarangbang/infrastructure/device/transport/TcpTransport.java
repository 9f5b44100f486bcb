package kr.sarangbang.infrastructure.device.transport;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/**
 * A device at a TCP address.
 *
 * @param host a name, looked up at each connect, or a number
 * @param port 1 to 65535
 */
public record TcpTransport(String host, int port) implements Transport {
    private static final System.Logger LOG = System.getLogger(TcpTransport.class.getName());

    @Override
    public boolean meetsDevice() {
        return true;
    }

    @Override
    public Link connect(Duration patience) throws IOException {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new IOException("'" + host + "'라는 기계를 찾을 수 없습니다.");
        }
        TcpLink link = new TcpLink(SocketChannel.open(), Selector.open());
        try {
            link.connect(address, System.nanoTime() + patience.toNanos());
            return link;
        } catch (IOException e) {
            link.close();
            throw new IOException(host + ":" + port + "에서 대답이 없습니다.", e);
        }
    }

    private record TcpLink(SocketChannel channel, Selector selector) implements Link {
        void connect(InetSocketAddress address, long end) throws IOException {
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_CONNECT);
            channel.connect(address);
            while (!channel.finishConnect()) {
                if (!select(end)) {
                    throw new SocketTimeoutException("no answer from " + address);
                }
            }
        }

        @Override
        public boolean await(boolean toWrite, long end) throws IOException {
            channel.register(
                    selector,
                    toWrite ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
            return select(end);
        }

        private boolean select(long end) throws IOException {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            selector.select(left);
            selector.selectedKeys().clear();
            return true;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            return channel.write(bytes);
        }

        @Override
        public boolean drained() {
            return true;
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return channel.read(bytes);
        }

        @Override
        public void close() {
            closeQuietly(channel);
            closeQuietly(selector);
        }

        private static void closeQuietly(Closeable resource) {
            try {
                resource.close();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "a broken TCP line", e);
            }
        }
    }
}
