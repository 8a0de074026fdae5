package dev.tideline.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CanonicalTextTest {

    @Test
    void shouldFoldEverySimpleCharacterAsAnyOther() {
        for (char c = 0; c < 0x2100; c++) {
            String text = " a" + c + "b " + c;

            assertThat(CanonicalText.of(text)).as("U+%04X", (int) c).isEqualTo(CanonicalText.ofAny(text));
        }
    }

    @Test
    void shouldFoldSimpleTextAsAnyOther() {
        String alphabet = "ab \t\n\u00A0\u2013\u2014\u2019\u2022\u00E9\u0130\u0131,.-";
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, alphabet.length()).forEach(index -> text.append(alphabet.charAt(index)));

            assertThat(CanonicalText.of(text.toString()))
                    .as("\"%s\"", text)
                    .isEqualTo(CanonicalText.ofAny(text.toString()));
        }
    }
}
