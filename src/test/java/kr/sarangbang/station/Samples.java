package kr.sarangbang.station;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kr.sarangbang.domain.Bytes;

/**
 * One value of any record of the branch's wire, made by its own constructor from such values of its
 * components; where a constructor asks for more than that, by hand.
 */
final class Samples {
    private final Map<Type, Object> known = new HashMap<>();
    private final Map<String, String> failed = new LinkedHashMap<>();
    private final Set<Class<?>> underWay = new HashSet<>();

    Samples() {
        known.put(int.class, 1);
        known.put(Integer.class, 1);
        known.put(long.class, 1L);
        known.put(Long.class, 1L);
        known.put(boolean.class, true);
        known.put(String.class, "A1");
        known.put(Instant.class, Instant.parse("2022-07-14T01:00:00Z"));
        known.put(LocalDate.class, LocalDate.of(2022, 7, 14));
        known.put(LocalTime.class, LocalTime.of(18, 0));
        known.put(YearMonth.class, YearMonth.of(2022, 7));
        known.put(Duration.class, Duration.ofMinutes(3));
        known.put(OptionalInt.class, OptionalInt.of(7));
        known.put(Bytes.class, bytes(32));
    }

    static Bytes bytes(int length) {
        byte[] content = new byte[length];
        Arrays.fill(content, (byte) 7);
        return Bytes.of(content);
    }

    Samples with(Type type, Object value) {
        known.put(type, value);
        return this;
    }

    /** Types of which no value could be made, and why. */
    Map<String, String> failed() {
        return failed;
    }

    Optional<Object> of(Type type) {
        if (known.containsKey(type)) {
            return Optional.of(known.get(type));
        }
        if (type instanceof ParameterizedType generic) {
            Type of = generic.getActualTypeArguments()[0];
            if (generic.getRawType().equals(Optional.class)) {
                return Optional.of(of(of));
            }
            return of(of).map(List::of);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return Optional.of(plain.getEnumConstants()[0]);
        }
        if (plain.isSealed()) {
            return Arrays.stream(plain.getPermittedSubclasses())
                    .flatMap(leaf -> of(leaf).stream())
                    .findFirst();
        }
        return plain.isRecord() ? record(plain) : none(plain, "no record");
    }

    private Optional<Object> record(Class<?> type) {
        if (!underWay.add(type)) {
            return Optional.empty();
        }
        try {
            return made(type);
        } finally {
            underWay.remove(type);
        }
    }

    private Optional<Object> made(Class<?> type) {
        var parts = new ArrayList<Object>();
        for (RecordComponent part : type.getRecordComponents()) {
            Optional<Object> value = of(part.getGenericType());
            if (value.isEmpty()) {
                return none(type, "no " + part.getName());
            }
            parts.add(value.get());
        }
        try {
            Class<?>[] types =
                    Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            Object made = canonical.newInstance(parts.toArray());
            known.put(type, made);
            return Optional.of(made);
        } catch (InvocationTargetException e) {
            return none(type, String.valueOf(e.getCause()));
        } catch (ReflectiveOperationException e) {
            return none(type, String.valueOf(e));
        }
    }

    private Optional<Object> none(Class<?> type, String why) {
        failed.put(type.getName(), why);
        return Optional.empty();
    }
}
