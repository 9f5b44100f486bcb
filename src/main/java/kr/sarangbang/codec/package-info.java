/**
 * Bytes of what is signed: deterministic CBOR, COSE_Sign1, Ed25519, and the forms of rights,
 * entries and claims. Pure functions; every method may be called from any thread.
 */
@NullMarked
package kr.sarangbang.codec;

import org.jspecify.annotations.NullMarked;
