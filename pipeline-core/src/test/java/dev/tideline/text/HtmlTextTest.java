package dev.tideline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tideline.SharedReference;
import dev.tideline.canonical.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "<p>One</p><p>Two</p> ~ One/Two",
                "<h2>Head</h2>text<br>more<br/><br>end ~ Head/text/more/end",
                "<ul><li><p>One</p></li><li></li><li>Two<ul><li>Deep</li></ul></li></ul>After ~ - One/- Two/- Deep/After",
                "<li>bare</li><li>items</li> ~ - bare/- items",
                "<table><tr><th>A</th><th>B</th></tr><tr><td><p>1</p></td><td><div>2</div></td></tr></table> ~ A | B/1 | 2",
                "<table><tr><td><p>1</p><p>2</p></td></tr></table>3 ~ 1/2/3",
                "<p>$1<b>20</b>,000</p> ~ $120,000",
                "<p>a &amp; b&nbsp;&lt;T&gt; &#8212; c</p> ~ a & b <T> \u2014 c",
                "<style>p{}</style><script>alert(1)</script><p>Hi</p><!-- no --> ~ Hi",
                "Pay < 50k & > 30k, C++ <T> templates ~ Pay < 50k & > 30k, C++ <T> templates",
                "AT&amp;T ~ AT&T",
                "<p>zero\u200Bwidth\uFEFF so\u00ADft</p> ~ zerowidth soft",
                "<p> ~ ''",
                "'' ~ ''"
            })
    void shouldGiveWhatAReaderSees(String html, String text) {
        assertThat(HtmlText.of(html)).isEqualTo(text.replace('/', '\n'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "&lt;p&gt;Use &amp;lt;T&amp;gt;&lt;/p&gt; ~ <p>Use &lt;T&gt;</p>",
                "&amp;lt;p&amp;gt;twice&amp;lt;/p&amp;gt; ~ <p>twice</p>",
                "<p>Use &lt;T&gt;</p> ~ <p>Use &lt;T&gt;</p>",
                "Tom &amp;amp; Jerry ~ Tom &amp; Jerry"
            })
    void shouldUndoOneLayerOfEntitiesAndASecondOnlyIfNoTagCameOut(String content, String html) {
        assertThat(HtmlText.unwrap(content)).isEqualTo(html);
    }

    @Test
    void shouldKeepTheLineEndsOfPreformattedText() {
        assertThat(HtmlText.of("<p>a\nb</p><pre>one\n two</pre>c")).isEqualTo("a b\none\ntwo\nc");
    }

    @Test
    void shouldNotOverflowTheStackOnDeepNesting() {
        String html = "<div>".repeat(100_000) + "deep" + "</div>".repeat(100_000);

        assertThat(HtmlText.of(html)).isEqualTo("deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<p",
                "<b>",
                "<a href=x>",
                "<b><p>",
                "<table><tr><td>",
                "<li>",
                "</p>",
                "&lt;",
                "&",
                "<!--",
                "<p <p=",
                "<b><i><u><a>x</b>",
                "<select><table>",
                "<![CDATA[",
                "<textarea><p>",
                "\u00A0",
                "<ul><li><p>",
                "<svg><p>"
            })
    void shouldTakeAboutLinearTimeOnAMegabyteOfHostileInput(String piece) {
        String html = "<p>" + piece.repeat(1_000_000 / piece.length());

        String text = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> HtmlText.of(HtmlText.unwrap(html)));

        assertThat(text.length()).isLessThanOrEqualTo(2_000_000);
    }

    @Test
    void shouldAgreeWithTheLabelledCases() throws Exception {
        List<String> lines = Files.readAllLines(SharedReference.require("cases/enrichment-cases.tsv"));
        int agreed = 0;
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            // The label of the row of brackets describes its input in words.
            if (cells[0].equals("htmlToText") && !cells[1].contains("200,000 times")) {
                String expected =
                        Json.parse(cells[2].getBytes(StandardCharsets.UTF_8)).text("text");
                assertThat(HtmlText.of(HtmlText.unwrap(cells[1].replace("\\n", "\n"))))
                        .as(line)
                        .isEqualTo(expected);
                agreed++;
            }
        }
        assertThat(agreed).isEqualTo(9);
    }

    @Test
    void shouldGiveADashOfItsOwnRoom() {
        assertThat(HtmlText.of("<span>$40,000</span><span class=\"divider\">&mdash;</span><span>$50,000</span>"))
                .isEqualTo("$40,000 — $50,000");
        assertThat(HtmlText.of("9<b>–</b>5, <i>well</i>–<i>known</i>")).isEqualTo("9 – 5, well–known");
    }
}
