package dev.tideline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private static final Lexicon<String> LEXICON =
            new Lexicon<>(Map.of("a", "en", "à", "fr", "für", "de", "это", "ru", "the", "en"));

    @Test
    void shouldKnowWordsWhateverTheirCase() {
        assertThat(known("THE sea, The boat, A harbour; FÜR alle. Это море"))
                .containsExactly("en", "en", "en", "de", "ru");
    }

    @Test
    void shouldTellAccentsApart() {
        assertThat(known("à Lyon, a boat, fur, á, à\u0300")).containsExactly("fr", "en");
    }

    @Test
    void shouldRefuseWhatIsNoSingleWord() {
        assertThatThrownBy(() -> new Lexicon<>(Map.of("ne-am", "ro")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ne-am");
    }

    private static List<String> known(String text) {
        Tokens tokens = Tokens.of(text);
        return IntStream.range(0, tokens.size())
                .mapToObj(word -> LEXICON.get(tokens, word))
                .filter(Objects::nonNull)
                .toList();
    }
}
