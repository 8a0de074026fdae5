package dev.tideline.crawl.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.crawl.http.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRowsTest {

    @Test
    void shouldSliceRowsUnchanged() throws BadAnswerException {
        String first =
                "{ \"id\" : 12345678901234567890, \"t\":\"Größe \\u00e4 [x]\",\n  \"deep\":{\"id\":{\"a\":[1,{}]}} }";
        String second = "{\"id\":\"b\"}";

        Rows rows = split("{\"meta\":{\"total\":2},\"jobs\": [" + first + " , " + second + "],\"x\":[{\"id\":1}]}");

        assertThat(rows.list())
                .extracting(row -> new String(row.bytes(), StandardCharsets.UTF_8))
                .containsExactly(first, second);
        assertThat(rows.list()).extracting(row -> row.field("id")).containsExactly("12345678901234567890", "b");
        assertThat(rows.count("meta.total")).isEqualTo(2);
    }

    @Test
    void shouldFindTheListWithinTheOneObjectOfAnother() throws BadAnswerException {
        Rows rows = splitNested(
                "{\"items\":[{\"total\":2,\"x\":[{\"list\":[]}],\"list\":[{\"id\":1},{\"id\":2}],\"y\":{}}],\"total\":7}");

        assertThat(rows.list()).extracting(row -> row.field("id")).containsExactly("1", "2");
        assertThat(rows.count("items.total")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"items\":{}}",
                "{\"items\":[]}",
                "{\"items\":[1]}",
                "{\"items\":[{}]}",
                "{\"items\":[{\"list\":{}}]}",
                "{\"items\":[{\"list\":[]},{}]}",
                "{\"items\":[{\"list\":[]}],\"items\":[{\"list\":[]}]}",
                "{\"items\":[[{\"list\":[]}]]}",
                "{\"list\":[]}"
            })
    void shouldRefuseWhatIsNotTheOneObject(String body) {
        assertThatThrownBy(() -> splitNested(body))
                .isInstanceOfSatisfying(
                        BadAnswerException.class, e -> assertThat(e.isCut()).isFalse());
    }

    @Test
    void shouldForgiveAByteOrderMark() throws BadAnswerException {
        Rows rows = split("\uFEFF{\"jobs\":[{\"id\":1}]}");

        assertThat(rows.list().get(0).bytes()).asString(StandardCharsets.UTF_8).isEqualTo("{\"id\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "nothing",
                "{}",
                "[]",
                "{\"jobs\":{}}",
                "{\"jobs\":null}",
                "{\"jobs\":[1]}",
                "{\"jobs\":[]} {}",
                "{\"jobs\":[],\"jobs\":[]}",
                "{\"jobs\":[{\"id\":1,\"id\":2}]}",
                "{\"data\":{\"jobs\":[{\"id\":1}]}}"
            })
    void shouldRefuseWhatIsNotTheList(String body) {
        assertThatThrownBy(() -> split(body))
                .isInstanceOfSatisfying(
                        BadAnswerException.class, e -> assertThat(e.isCut()).isFalse());
    }

    @Test
    void shouldKnowACutAnswerWhereverItIsCut() {
        String whole = "{\"meta\":{\"total\":1},\"jobs\":[{\"id\":12,\"t\":\"a b\",\"f\":true,\"n\":null}]}";

        for (int length = 1; length < whole.length(); length++) {
            String cut = whole.substring(0, length);
            assertThatThrownBy(() -> split(cut))
                    .as(cut)
                    .isInstanceOfSatisfying(
                            BadAnswerException.class, e -> assertThat(e.isCut()).isTrue());
        }
    }

    /** Strings that are skipped over eight bytes at a time, with something at each place of the eight. */
    @ParameterizedTest
    @ValueSource(strings = {"\\\"", "\\\\", "\\n", "\\u00e4", "ä", "–", "\uD83D\uDE80", "]}", "\u007F"})
    void shouldFindTheEndOfSkippedStrings(String special) throws BadAnswerException {
        for (int before = 0; before < 18; before++) {
            String row = "{\"t\":\"" + "x".repeat(before) + special + "y".repeat(18 - before) + "\",\"id\":7}";

            Rows rows = split("{\"jobs\":[" + row + "],\"meta\":{\"total\":1}}");

            assertThat(rows.list().get(0).bytes())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(row);
            assertThat(rows.list().get(0).field("id")).isEqualTo("7");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\u0000", "\u001F", "\\x", "\\u12G4"})
    void shouldRefuseWhatNoStringMayHold(String wrong) {
        for (int before = 0; before < 18; before++) {
            String text = "x".repeat(before) + wrong + "y".repeat(18 - before);

            assertThatThrownBy(() -> split("{\"jobs\":[{\"t\":\"" + text + "\",\"id\":7}]}"))
                    .isInstanceOfSatisfying(
                            BadAnswerException.class, e -> assertThat(e.isCut()).isFalse());
        }
    }

    @Test
    void shouldRefuseWhatIsNotUtf8() {
        Answer latin = answer("{\"jobs\":[{\"id\":1,\"t\":\"Größe\"}]}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> JsonRows.split(latin, "jobs", Set.of("id"), Set.of()))
                .isInstanceOf(BadAnswerException.class)
                .hasMessageContaining("UTF-8");
    }

    private static Rows split(String body) throws BadAnswerException {
        return JsonRows.split(
                answer(body.getBytes(StandardCharsets.UTF_8)), "jobs", Set.of("id"), Set.of("meta.total"));
    }

    private static Rows splitNested(String body) throws BadAnswerException {
        return JsonRows.split(
                answer(body.getBytes(StandardCharsets.UTF_8)), "items.list", Set.of("id"), Set.of("items.total"));
    }

    static Answer answer(byte[] body) {
        return new Answer(URI.create("https://example.com/"), 200, Map.of(), body, Instant.EPOCH);
    }
}
