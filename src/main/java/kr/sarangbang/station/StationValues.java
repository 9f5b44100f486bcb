package kr.sarangbang.station;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Serial;
import kr.sarangbang.application.ProvenMember;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.port.CardVerifier;

/** The values that are no records. */
final class StationValues extends SimpleModule {
    @Serial private static final long serialVersionUID = 1L;

    StationValues(CardVerifier cards) {
        super("station");
        addSerializer(new BytesOut());
        addDeserializer(Bytes.class, new BytesIn());
        addSerializer(new MemberOut());
        addDeserializer(ProvenMember.class, new MemberIn(cards));
    }

    private static final class BytesOut extends StdSerializer<Bytes> {
        @Serial private static final long serialVersionUID = 1L;

        BytesOut() {
            super(Bytes.class);
        }

        @Override
        public void serialize(Bytes value, JsonGenerator out, SerializerProvider all)
                throws IOException {
            out.writeBinary(value.toArray());
        }
    }

    private static final class BytesIn extends StdDeserializer<Bytes> {
        @Serial private static final long serialVersionUID = 1L;

        BytesIn() {
            super(Bytes.class);
        }

        @Override
        public Bytes deserialize(JsonParser in, DeserializationContext all) throws IOException {
            return Bytes.of(in.getBinaryValue());
        }
    }

    private static final class MemberOut extends StdSerializer<ProvenMember> {
        @Serial private static final long serialVersionUID = 1L;

        MemberOut() {
            super(ProvenMember.class);
        }

        @Override
        public void serialize(ProvenMember value, JsonGenerator out, SerializerProvider all)
                throws IOException {
            all.defaultSerializeValue(value.proof(), out);
        }
    }

    /** A hub believes no station's word for who was there. */
    private static final class MemberIn extends StdDeserializer<ProvenMember> {
        @Serial private static final long serialVersionUID = 1L;

        private final transient CardVerifier cards;

        MemberIn(CardVerifier cards) {
            super(ProvenMember.class);
            this.cards = cards;
        }

        @Override
        public ProvenMember deserialize(JsonParser in, DeserializationContext all)
                throws IOException {
            MemberProof.Card proof = all.readValue(in, MemberProof.Card.class);
            return ProvenMember.read(proof, cards)
                    .orElseThrow(() -> new IOException("a card that does not verify"));
        }
    }
}
