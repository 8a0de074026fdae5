package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.capture.Payload;
import dev.tideline.posting.Posting;
import org.junit.jupiter.api.Test;

class OracleReaderTest {

    private static final Fixture FIXTURE = Fixture.of("oracle");

    private final OracleReader reader = new OracleReader();

    @Test
    void shouldRefuseADetailThatFoundNothing() {
        assertThatThrownBy(() -> reader.key(Payload.of("{\"items\": [], \"count\": 0}")))
                .isInstanceOf(UnreadablePayloadException.class)
                .hasMessage("not one requisition but 0");
    }

    @Test
    void shouldKeepNobodysName() throws Exception {
        assertThat(read(FIXTURE).toString()).doesNotContain("Personal", "mail.example", "About us");
    }

    private Posting read(Fixture fixture) throws UnreadablePayloadException {
        return reader.read(fixture.payload(), fixture.request());
    }
}
