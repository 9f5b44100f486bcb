package kr.sarangbang.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.ProvenMember;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.TicketStub;
import kr.sarangbang.domain.member.CardProof;
import kr.sarangbang.domain.member.CardStatement;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.paper.PaperLine;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.testing.SampleSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: whatever a desk can say arrives at a station as it was, and nothing else does. Method: one
 * value of every permitted type, found from the records themselves, there and back; damaged ones
 * one way.
 */
class StationFormTest {
    private static final StationForm FORM =
            new StationForm((proof, challenge) -> Optional.of(StationFormTest.statement()));

    private static final Actor ACTOR =
            new Actor(Optional.of("담당 가나다"), Optional.empty(), 0, Optional.empty());

    private static CardStatement statement() {
        return new CardStatement(
                MemberNumber.ofRandom(123_456_789),
                Samples.bytes(CardStatement.KEY_BYTES),
                Instant.parse("2022-07-14T01:00:00Z"));
    }

    private static Samples samples() {
        var samples = new Samples();
        return samples.with(UnitRange.class, new UnitRange(1, 10))
                .with(MemberNumber.class, MemberNumber.ofRandom(123_456_789))
                .with(VoucherNumber.class, VoucherNumber.of(1, 42))
                .with(SeriesId.class, new SeriesId("2022-07-odd"))
                .with(Series.class, SampleSite.series(1))
                .with(ProvenMember.class, member())
                .with(PaperLine.CodeNumber.class, new PaperLine.CodeNumber("000000000000"))
                .with(
                        TicketStub.class,
                        new TicketStub(
                                (ActId) samples.of(ActId.class).orElseThrow(),
                                LocalDate.of(2022, 7, 14),
                                187,
                                Promise.GUARANTEED,
                                Instant.parse("2022-07-14T01:00:00Z"),
                                Samples.bytes(16),
                                Optional.empty()));
    }

    private static ProvenMember member() {
        var proof =
                new MemberProof.Card(
                        new CardProof(Samples.bytes(80), Samples.bytes(64)), Samples.bytes(32));
        return ProvenMember.read(proof, (answer, challenge) -> Optional.of(statement()))
                .orElseThrow();
    }

    static Stream<Class<?>> leaves() {
        return StationTypes.all().leaves().stream();
    }

    @Test
    void everyTypeThatABranchSaysIsARecordOrAKnownValue() {
        assertThat(StationTypes.all().strange()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void eachArrivesAsItWas(Class<?> leaf) {
        Object value = samples().of(leaf).orElseThrow();
        Set<Class<?>> said = bases(leaf);
        assertThat(said).isNotEmpty();
        for (Class<?> base : said) {
            byte[] bytes = FORM.bytesOf(value, base);
            // A member's card says nothing of itself, not even whether it is the same.
            assertThat(FORM.value(bytes, reference(base)))
                    .usingRecursiveComparison()
                    .isEqualTo(value);
        }
    }

    /** The sealed types as which a value may be declared. */
    private static Set<Class<?>> bases(Class<?> leaf) {
        var all = new LinkedHashSet<Class<?>>();
        for (Class<?> above : leaf.getInterfaces()) {
            if (above.isSealed()) {
                all.add(above);
                all.addAll(bases(above));
            }
        }
        return all;
    }

    private static TypeReference<Object> reference(Type type) {
        return new TypeReference<>() {
            @Override
            public Type getType() {
                return type;
            }
        };
    }

    @Test
    void whatTheSealedTypeDoesNotPermitIsNotRead() {
        byte[] other = FORM.bytesOf(new StationAct.KioskSight(), StationAct.class);
        assertThatThrownBy(() -> FORM.value(other, new TypeReference<SaleOutcome>() {}))
                .isInstanceOf(StationForm.Unreadable.class);
    }

    @Test
    void aCutOrTurnedMessageIsRefusedAndNeverBreaksAnything() {
        byte[] whole = FORM.bytesOf(new StationAct.Call("2", ACTOR), StationAct.class);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> FORM.value(cut, new TypeReference<StationAct>() {}))
                    .isInstanceOf(StationForm.Unreadable.class);
        }
    }

    @Test
    void aCardThatDoesNotVerifyAtTheHubIsNobody() {
        var hub = new StationForm((proof, challenge) -> Optional.empty());
        var shown = new Presence.CardAnswered(member());
        byte[] bytes = FORM.bytesOf(shown, Presence.class);
        assertThat(FORM.value(bytes, new TypeReference<Presence>() {}))
                .isInstanceOf(Presence.CardAnswered.class);
        assertThatThrownBy(() -> hub.value(bytes, new TypeReference<Presence>() {}))
                .isInstanceOf(StationForm.Unreadable.class);
    }
}
