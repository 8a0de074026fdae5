package dev.tideline.crawl.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlRowsTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    @Test
    void shouldSliceRowsUnchanged() throws BadAnswerException {
        String first =
                "<position>\n <id> 12 </id><name>Größe&nbsp;&amp; <![CDATA[</position><id>9</id>]]></name></position>";
        String second = "<position><id>13</id><x/></position>";

        Rows rows = split(HEAD + "<workzag-jobs>\n" + first + "\n  " + second + "</workzag-jobs>\n");

        assertThat(rows.list())
                .extracting(row -> new String(row.bytes(), StandardCharsets.UTF_8))
                .containsExactly(first, second);
        assertThat(rows.list()).extracting(row -> row.field("id")).containsExactly("12", "13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<workzag-jobs></workzag-jobs>", "<workzag-jobs/>", "<workzag-jobs>\n</workzag-jobs>\n"})
    void shouldReadAnEmptyFeed(String feed) throws BadAnswerException {
        assertThat(split(HEAD + feed).list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<html></html>", "Not Found"})
    void shouldRefuseWhatIsNotTheFeed(String body) {
        assertThatThrownBy(() -> split(body)).isInstanceOf(BadAnswerException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<workzag-jobs><position><id>1</id><position><id>2</id></position></workzag-jobs>",
                "<workzag-jobs><position><id>1</id></position></workzag-jobs><position><id>2</id></position></workzag-jobs>"
            })
    void shouldRefuseAFeedWhoseRowsDoNotStandSideBySide(String feed) {
        assertThatThrownBy(() -> split(HEAD + feed))
                .isInstanceOf(BadAnswerException.class)
                .hasMessageContaining("outside the list");
    }

    @Test
    void shouldForgiveWhatIsBrokenWithinARow() throws BadAnswerException {
        Rows rows = split(HEAD + "<workzag-jobs><position><id>1</id><name><>7</></position><position><id>2</id>"
                + "</position></workzag-jobs>");

        assertThat(rows.list()).extracting(row -> row.field("id")).containsExactly("1", "2");
    }

    @Test
    void shouldKnowACutFeedWhereverItIsCut() {
        String whole =
                HEAD + "<workzag-jobs><position><id>1</id></position><position><id>2</id></position></workzag-jobs>";

        for (int length = HEAD.length() + "<workzag-jobs>".length(); length < whole.length(); length++) {
            String cut = whole.substring(0, length);
            assertThatThrownBy(() -> split(cut)).as(cut).isInstanceOf(BadAnswerException.class);
        }
    }

    private static Rows split(String body) throws BadAnswerException {
        return XmlRows.split(
                JsonRowsTest.answer(body.getBytes(StandardCharsets.UTF_8)), "workzag-jobs", "position", Set.of("id"));
    }
}
