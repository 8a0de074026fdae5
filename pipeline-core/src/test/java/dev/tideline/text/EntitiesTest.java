package dev.tideline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class EntitiesTest {

    private static final List<String> PIECES = List.of(
            "&lt;",
            "&gt;",
            "&amp;",
            "&quot;",
            "&#39;",
            "&nbsp;",
            "&lt",
            "&amp",
            "&nbsp",
            "&#39",
            "&#x27;",
            "&#8217;",
            "&eacute;",
            "&eacute",
            "&ltimes;",
            "&notin;",
            "&not",
            "&",
            "&&",
            "&;",
            "&#",
            "&#x",
            "&#xZ;",
            "&LT;",
            "amp;",
            ";",
            "=",
            "a",
            "1",
            " ",
            "lt;",
            "\u00e9",
            "\uD83D\uDE00",
            "&copy=",
            "&#1114112;",
            "&#0;",
            "<p>");

    @Test
    void shouldDecodeOnceAndNoMore() {
        assertThat(Entities.decoded("&lt;p&gt;R&amp;amp;D &mdash; it&#39;s&nbsp;ours&lt;/p&gt;"))
                .isEqualTo("<p>R&amp;D \u2014 it's\u00a0ours</p>");
    }

    @RepeatedTest(50)
    void shouldDecodeAsJsoupDoes(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(8); piece >= 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertThat(Entities.decoded(text.toString()))
                    .as(text.toString())
                    .isEqualTo(Parser.unescapeEntities(text.toString(), true));
        }
    }
}
