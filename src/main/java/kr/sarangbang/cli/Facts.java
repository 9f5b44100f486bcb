package kr.sarangbang.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a command found out, in the order in which it is told; one JSON line, or words. */
final class Facts {
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
        return json(all);
    }

    private static String json(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> {
                List<String> parts = new ArrayList<>();
                map.forEach((name, one) -> parts.add(quoted(name.toString()) + ":" + json(one)));
                yield "{" + String.join(",", parts) + "}";
            }
            case Iterable<?> list -> {
                List<String> parts = new ArrayList<>();
                list.forEach(one -> parts.add(json(one)));
                yield "[" + String.join(",", parts) + "]";
            }
            case Number number -> number.toString();
            case Boolean bool -> bool.toString();
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ') {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
