package dev.tideline.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StrictJsonTest {

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("", "nothing where a JSON document should be"),
                Arguments.of("{\"a\":1,\n \"a\":2}", "the same name twice in one object at line 2, column 2"),
                Arguments.of("{\"a\":1} {}", "something follows the JSON document at line 1, column 9"),
                Arguments.of("{\"a\":1", "at line 1, column"),
                Arguments.of("{\"a\":NaN}", "at line 1, column"),
                Arguments.of("[".repeat(201) + "]".repeat(201), "at line 1, column"),
                Arguments.of("1".repeat(1_001), "at line 1, column"),
                Arguments.of("<html>", "at line 1, column"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void shouldRefuseWhatIsNotStrictAndSayWhere(String document, String message) {
        assertThatThrownBy(() -> Json.parse(document.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining(message);
    }

    @Test
    void shouldRefuseInvalidUtf8AndNameTheByte() {
        byte[] bytes = "{\"a\":\"?\"}".getBytes(StandardCharsets.UTF_8);
        bytes[6] = (byte) 0xE9;

        assertThatThrownBy(() -> Json.parse(bytes))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage("invalid UTF-8 at byte 6");
    }

    @Test
    void shouldNotQuoteThePayload() {
        assertThatThrownBy(() -> Json.parse("{\"a\": somebody@example.org}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageNotContaining("somebody");
    }

    @Test
    void shouldForgiveAByteOrderMark() throws Exception {
        assertThat(Json.parse("\uFEFF[]".getBytes(StandardCharsets.UTF_8)).canonical())
                .isEqualTo("[]");
    }

    @Test
    void shouldTreatMembersOfTheWrongTypeAsAbsent() throws Exception {
        Json json = Json.parse(
                "{\"t\":7,\"n\":\"x\",\"f\":\"true\",\"l\":{},\"big\":1e999999999}".getBytes(StandardCharsets.UTF_8));

        assertThat(json.text("t")).isNull();
        assertThat(json.scalar("t")).isEqualTo("7");
        assertThat(json.number("n")).isNull();
        assertThat(json.number("big")).isNull();
        assertThat(json.flag("f")).isNull();
        assertThat(json.items("l")).isEmpty();
        assertThat(json.at("absent").at("deeper").text("still")).isNull();
        assertThat(json.has("absent")).isFalse();
    }
}
