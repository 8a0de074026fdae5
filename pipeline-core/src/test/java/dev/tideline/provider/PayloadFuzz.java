package dev.tideline.provider;

import dev.tideline.capture.Payload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Payloads that have been through something: each is made from a good one by a few seeded mishaps. */
final class PayloadFuzz {

    private static final List<String> ODDITIES = List.of(
            "null",
            "true",
            "-1e999999",
            "1".repeat(400),
            "\"\"",
            "\" \"",
            "{}",
            "[]",
            "[null]",
            "[[[[]]]]",
            "{\"value\":{}}",
            "\"\\u0000\\ud800\"",
            "9223372036854775808",
            "0",
            "\"2026-02-30\"",
            "\"+999999999-01-01T00:00:00Z\"",
            "\"<p>\"");

    private static final List<String> MARKUP = List.of(
            "<",
            ">",
            "<![CDATA[",
            "]]>",
            "&",
            "&#x110000;",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;",
            "<a>".repeat(5_000),
            "<div><table>".repeat(500),
            "</position>",
            "{",
            "[[",
            "\u0000",
            "\uFEFF");

    private final Random random;

    PayloadFuzz(long seed) {
        random = new Random(seed);
    }

    Payload mutate(String good) {
        StringBuilder text = new StringBuilder(good);
        for (int i = 1 + random.nextInt(4); i > 0 && !text.isEmpty(); i--) {
            mishap(text);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return new Payload(bytes);
    }

    private void mishap(StringBuilder text) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(7)) {
            case 0 -> text.setLength(at);
            case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(60)));
            case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(200))));
            case 3 -> text.insert(at, "[".repeat(random.nextInt(3_000)));
            case 4 -> text.insert(at, MARKUP.get(random.nextInt(MARKUP.size())));
            default -> replaceAValue(text, at);
        }
    }

    /** What stands between a colon and the next comma or line end: in JSON, mostly one member's value. */
    private void replaceAValue(StringBuilder text, int near) {
        int colon = text.indexOf(": ", near);
        if (colon < 0) {
            return;
        }
        int end = colon + 2;
        while (end < text.length() && ",\n}]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        text.replace(colon + 2, end, ODDITIES.get(random.nextInt(ODDITIES.size())));
    }
}
