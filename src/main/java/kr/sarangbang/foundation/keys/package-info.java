/**
 * Keys and certificates that both sides stand on: Ed25519 key pairs, their files, and the issuer's
 * own certificate authority. Nothing here knows a site, a slip or a message.
 */
@NullMarked
package kr.sarangbang.foundation.keys;

import org.jspecify.annotations.NullMarked;
