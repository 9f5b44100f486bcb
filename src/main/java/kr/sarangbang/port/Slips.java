package kr.sarangbang.port;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.voucher.Slip;

import java.util.List;

/** Reads and writes the signed claims on papers. Pure; any thread. */
public interface Slips {
    /** Reads what a scanner or a person gave, and checks it with the issuer's key alone. */
    Reading read(String text);

    /** Reads the bytes that an entry carries. */
    Reading read(Bytes bytes);

    /** The bytes for an entry. */
    Bytes bytes(Slip slip);

    /** The texts of its square codes: one, or two for a long 잔액표. */
    List<String> texts(Slip slip);

    /** What a text turned out to be. */
    sealed interface Reading {
        record Read(Slip slip) implements Reading {}

        /** One of two codes; the other is still to be read. */
        record OnePart(int part, int parts) implements Reading {}

        /** It is not a slip of ours. */
        record Bad(BadSlip reason) implements Reading {}
    }

    /** Why a text is no slip. Each has its own sentence on every screen. */
    enum BadSlip {
        /** A square code, but nothing of ours. */
        NOT_A_SLIP,
        /** A slip, signed by another issuer. */
        OTHER_ISSUER,
        /** The end is missing. */
        CUT,
        /** Something in it is not what was signed. */
        DAMAGED,
        /** Made by a newer program than this one. */
        UNKNOWN_FORMAT
    }
}
