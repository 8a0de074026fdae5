package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.capture.Payload;
import dev.tideline.fingerprint.Fingerprint;
import dev.tideline.posting.Posting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Payloads are text that strangers write: whatever it is, a reader reads it or says that it cannot. */
class ReaderFuzzTest {

    private static final int ROUNDS = 400;

    static Stream<DescribedReader> readers() {
        return ProviderFixturesTest.readers();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void shouldReadOrRefuseWhateverComes(DescribedReader reader) {
        List<Fixture> fixtures = Fixture.all(reader.provider());
        int read = 0;
        for (long seed = 0; seed < ROUNDS; seed++) {
            Fixture fixture = fixtures.get((int) (seed % fixtures.size()));
            if (survives(reader, fixture, seed)) {
                read++;
            }
        }

        assertThat(read).as("some must stay readable, or nothing was tested").isBetween(1, ROUNDS - 1);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void shouldRefuseWhatIsNoPosting(DescribedReader reader) {
        for (String nothing : List.of(
                "", " ", "null", "[]", "{}", "<html></html>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<>", "\u0000")) {
            assertThat(isRead(
                            reader,
                            Payload.of(nothing),
                            Fixture.all(reader.provider()).get(0)))
                    .as(nothing)
                    .isEqualTo(reader instanceof TextReader && nothing.length() > 1 && !nothing.equals("\u0000"));
        }
        Payload latin1 = new Payload("{\"title\": \"Köchin\", \"id\": 1}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(isRead(reader, latin1, Fixture.all(reader.provider()).get(0)))
                .isFalse();
    }

    private static boolean survives(DescribedReader reader, Fixture fixture, long seed) {
        Payload payload = new PayloadFuzz(seed).mutate(fixture.text());
        try {
            return isRead(reader, payload, fixture);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(reader.provider() + ", " + fixture.name() + ", seed " + seed + ": " + payload, e);
        }
    }

    private static boolean isRead(DescribedReader reader, Payload payload, Fixture fixture) {
        try {
            reader.key(payload);
        } catch (UnreadablePayloadException e) {
            assertThat(e).hasMessageNotContaining("\n").message().hasSizeLessThan(300);
        }
        try {
            Posting posting = reader.read(payload, fixture.request());
            assertThat(Fingerprint.of(posting).contentHash()).hasSize(64);
            return true;
        } catch (UnreadablePayloadException e) {
            assertThat(e).hasMessageNotContaining("\n").message().hasSizeLessThan(300);
            return false;
        }
    }
}
