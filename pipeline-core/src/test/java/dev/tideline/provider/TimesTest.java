package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.canonical.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-08-25T17:40:40-04:00, 2026-08-25T21:40:40Z",
        "2026-05-21T12:14:00+0000, 2026-05-21T12:14:00Z",
        "2026-05-31T12:14:07+0200, 2026-05-31T10:14:07Z",
        "2026-07-27 15:33:54 UTC, 2026-07-27T15:33:54Z",
        "2026-02-12T10:11:12.123456Z, 2026-02-12T10:11:12.123456Z",
        "2026-06-01T00:00, 2026-06-01T00:00:00Z",
        "2026-06-01, 2026-06-01T00:00:00Z",
        "2026-02-30, ",
        "Posted Today, ",
        "0001-01-01T00:00:00Z, ",
        "+999999999-01-01T00:00:00Z, "
    })
    void shouldReadTimesAsProvidersWriteThem(String text, Instant expected) {
        assertThat(Times.iso(text)).isEqualTo(expected);
    }

    @Test
    void shouldTellSecondsFromMilliseconds() throws Exception {
        Json json = Json.parse("{\"s\": 1770285600, \"ms\": 1770285600000, \"big\": 9223372036854775807}"
                .getBytes(StandardCharsets.UTF_8));

        assertThat(Times.epochSeconds(json, "s")).isEqualTo(Times.epochMillis(json, "ms"));
        assertThat(Times.epochSeconds(json, "ms")).isNull();
        assertThat(Times.epochMillis(json, "s")).isNull();
        assertThat(Times.epochSeconds(json, "big")).isNull();
    }
}
