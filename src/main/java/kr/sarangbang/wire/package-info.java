/**
 * The messages between site and issuer as records, their ISO 8583:2003 form, and the channel they
 * travel on. Field names of the standard are used here and nowhere else; docs/messages.md lists
 * every choice.
 */
@NullMarked
package kr.sarangbang.wire;

import org.jspecify.annotations.NullMarked;
