package dev.tideline.crawl.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {

    private static final int[] EDGES = {
        0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF,
        0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
    };

    @Test
    void shouldAgreeWithTheDecoderOnEverySequenceOfEdges() {
        for (int first : EDGES) {
            for (int second : EDGES) {
                for (int third : EDGES) {
                    for (int fourth : EDGES) {
                        shouldAgree(new byte[] {(byte) first, (byte) second, (byte) third, (byte) fourth});
                    }
                }
            }
        }
    }

    @Test
    void shouldAgreeWithTheDecoderOnBrokenText() {
        Random random = new Random(5);
        byte[] text = "Größe – naïve \uD83D\uDE80 riggers wanted, 日本 too".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = text.clone();
            broken[random.nextInt(broken.length)] = (byte) EDGES[random.nextInt(EDGES.length)];
            shouldAgree(broken);
        }
        shouldAgree(text);
    }

    private static void shouldAgree(byte[] bytes) {
        assertThat(Utf8.isValid(bytes))
                .as(() -> java.util.HexFormat.of().formatHex(bytes))
                .isEqualTo(isDecoded(bytes));
    }

    private static boolean isDecoded(byte[] bytes) {
        try {
            var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
