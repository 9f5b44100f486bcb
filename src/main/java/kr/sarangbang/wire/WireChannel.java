package kr.sarangbang.wire;

import org.jpos.iso.BaseChannel;

import java.io.IOException;

/** The channel of the line: a jPOS channel with three bytes of length before each message. */
public final class WireChannel extends BaseChannel {
    /** The longest message accepted, in bytes, without its length. */
    public static final int MOST_FRAME_BYTES = 65_536;

    public WireChannel(MessageCodec codec) throws IOException {
        setPackager(codec.packager());
    }
}
