package kr.sarangbang.domain.voucher;

import kr.sarangbang.domain.Bytes;

/**
 * An act of a shop, signed together with the paper that it was done to: the signature stands under
 * the paper that the act makes. It says nothing about the act with another paper, or with fewer or
 * other acts before it.
 *
 * @param signature Ed25519 by the key in the shop's credential, 64 bytes
 */
public record SignedAct(SlipAct act, Bytes signature) {}
