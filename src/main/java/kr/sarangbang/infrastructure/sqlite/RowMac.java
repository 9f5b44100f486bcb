package kr.sarangbang.infrastructure.sqlite;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
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
        var sum = new Sum();
        row.sum(sum);
        return Arrays.copyOf(mac.doFinal(sum.bytes.toByteArray()), LENGTH);
    }

    /** Takes values with their kind and length, so that no two rows look the same. */
    static final class Sum {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

        private Sum() {}

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
            bytes.write(1);
            for (int shift = 56; shift >= 0; shift -= 8) {
                bytes.write((int) (value >>> shift));
            }
            return this;
        }

        Sum flag(boolean value) {
            bytes.write(value ? 3 : 2);
            return this;
        }

        Sum bytes(byte @Nullable [] value) {
            if (value == null) {
                bytes.write(0);
                return this;
            }
            bytes.write(4);
            number(value.length);
            bytes.writeBytes(value);
            return this;
        }
    }
}
