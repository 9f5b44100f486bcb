package kr.sarangbang.infrastructure.sqlite;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.sarangbang.domain.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * A keyed sum (HMAC-SHA-256, its first 16 bytes) over each row: SQLite's own check found 4 of 200
 * flipped bits, this finds all (stack.md). One thread.
 */
final class RowMac {
    static final int LENGTH = 16;

    private final Mac mac;

    RowMac(Bytes key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.toArray(), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    void put(Row row) {
        row.mac = of(row);
    }

    boolean holds(Row row) {
        return MessageDigest.isEqual(row.mac, of(row));
    }

    private byte[] of(Row row) {
        var sum = new Sum(mac);
        row.sum(sum);
        byte[] whole = mac.doFinal();
        return java.util.Arrays.copyOf(whole, LENGTH);
    }

    /** Takes values with their kind and length, so that no two rows look the same. */
    static final class Sum {
        private final Mac mac;

        private Sum(Mac mac) {
            this.mac = mac;
        }

        Sum text(@Nullable String value) {
            return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        }

        Sum number(@Nullable Long value) {
            return value == null ? bytes(null) : number(value.longValue());
        }

        Sum number(@Nullable Integer value) {
            return value == null ? bytes(null) : number(value.longValue());
        }

        Sum number(long value) {
            mac.update((byte) 1);
            for (int shift = 56; shift >= 0; shift -= 8) {
                mac.update((byte) (value >>> shift));
            }
            return this;
        }

        Sum flag(boolean value) {
            mac.update((byte) (value ? 3 : 2));
            return this;
        }

        Sum bytes(byte @Nullable [] value) {
            if (value == null) {
                mac.update((byte) 0);
                return this;
            }
            mac.update((byte) 4);
            number(value.length);
            mac.update(value);
            return this;
        }
    }
}
