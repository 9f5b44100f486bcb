package kr.sarangbang.domain.voucher;

import kr.sarangbang.domain.Bytes;

/**
 * An act with the shop's signature over its bytes.
 *
 * @param signature Ed25519 by the key in the shop's credential, 64 bytes
 */
public record SignedAct(SlipAct act, Bytes signature) {}
