package kr.sarangbang.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a command found out, in the order in which it is told; one JSON line, or words. */
final class Facts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, @Nullable Object> all = new LinkedHashMap<>();

    static Facts of(String name, @Nullable Object value) {
        return new Facts().and(name, value);
    }

    /** Values are texts, numbers, booleans, null, and lists and maps of these. */
    Facts and(String name, @Nullable Object value) {
        all.put(name, value);
        return this;
    }

    Map<String, @Nullable Object> asMap() {
        return all;
    }

    String json() {
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts are plain values", e);
        }
    }
}
