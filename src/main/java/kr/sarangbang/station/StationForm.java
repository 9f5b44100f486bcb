package kr.sarangbang.station;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import kr.sarangbang.port.CardVerifier;
import org.jspecify.annotations.Nullable;

/**
 * What a hub and its stations say, as bytes: the records themselves as JSON, compressed. Only what
 * the sealed types in {@link StationTypes} permit can be read, by constructors that check it; what
 * else comes is {@link Unreadable}. Both ends must be the same program: {@link #name} tells. For
 * any thread.
 */
final class StationForm {
    /** The most that one message may become when it is unpacked. */
    static final int MOST_BYTES = 8_000_000;

    private final ObjectMapper mapper;
    private final StationTypes types;

    /**
     * @param cards verifies member cards that were read at a station once more
     */
    StationForm(CardVerifier cards) {
        this.types = StationTypes.all();
        this.mapper =
                JsonMapper.builder()
                        .addModule(new Jdk8Module())
                        .addModule(new JavaTimeModule())
                        .addModule(new StationValues(cards))
                        .annotationIntrospector(new Sealed())
                        .visibility(PropertyAccessor.ALL, Visibility.NONE)
                        .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                        .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
                        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .build();
        for (Class<?> leaf : types.leaves()) {
            mapper.registerSubtypes(new NamedType(leaf, StationTypes.name(leaf)));
        }
    }

    /** Which records this program says; another program has another name. */
    String name() {
        return types.fingerprint();
    }

    /** The bytes of a value, declared as {@code type}. */
    <T> byte[] bytes(T value, TypeReference<T> type) {
        return bytesOf(value, type.getType());
    }

    byte[] bytesOf(Object value, Type type) {
        try {
            JavaType declared = mapper.constructType(type);
            return packed(mapper.writerFor(declared).writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A value of the branch has no form.", e);
        }
    }

    /**
     * The value of bytes that the other end wrote.
     *
     * @throws Unreadable if they are nothing of that type
     */
    <T> T value(byte[] bytes, TypeReference<T> type) {
        try {
            T read = mapper.readValue(unpacked(bytes), type);
            if (read == null) {
                throw new Unreadable("a message of the branch is empty");
            }
            return read;
        } catch (IOException e) {
            // Not its own words, which may quote what stands in the message.
            throw new Unreadable(
                    "a message of the branch cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static byte[] packed(byte[] plain) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(plain);
            deflater.finish();
            var out = new ByteArrayOutputStream(plain.length / 4 + 64);
            byte[] some = new byte[8192];
            while (!deflater.finished()) {
                out.write(some, 0, deflater.deflate(some));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed);
            var out = new ByteArrayOutputStream(packed.length * 4);
            byte[] some = new byte[8192];
            while (!inflater.finished()) {
                int read = inflater.inflate(some);
                if (read == 0 || out.size() + read > MOST_BYTES) {
                    throw new IOException("the message is cut off or too large");
                }
                out.write(some, 0, read);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IOException("the message is damaged", e);
        } finally {
            inflater.end();
        }
    }

    /** What came is none of our messages. */
    static final class Unreadable extends RuntimeException {
        @Serial private static final long serialVersionUID = 1L;

        Unreadable(String sentence) {
            super(sentence);
        }
    }

    /** A value of a sealed type says which of the permitted it is. */
    private static final class Sealed extends JacksonAnnotationIntrospector {
        @Serial private static final long serialVersionUID = 1L;

        @Override
        public @Nullable TypeResolverBuilder<?> findTypeResolver(
                MapperConfig<?> config, AnnotatedClass annotated, JavaType base) {
            return base.getRawClass().isSealed()
                    ? new StdTypeResolverBuilder()
                            .init(JsonTypeInfo.Id.NAME, null)
                            .inclusion(JsonTypeInfo.As.WRAPPER_ARRAY)
                    : null;
        }
    }
}
