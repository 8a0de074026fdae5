package dev.tideline.enrichment.scoring;

import dev.tideline.canonical.Json;
import dev.tideline.canonical.MalformedJsonException;
import java.nio.charset.StandardCharsets;

/**
 * One labelled question of a case file: a line {@code subject TAB text TAB label [TAB where seen]}. In the text
 * {@code \t}, {@code \n} and {@code \\} stand for tab, line end and backslash; the label is a JSON object whose
 * {@code given} holds the question's hints.
 */
public record Case(String subject, Question question, Json label) {

    /**
     * Reads one line of a case file.
     *
     * @throws IllegalArgumentException if it has no such form; the message says what is wrong with it
     */
    public static Case parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length < 3) {
            throw new IllegalArgumentException("has " + columns.length + " columns, wants subject, text and label");
        }
        Json label = object(columns[2]);
        return new Case(columns[0], new Question(unescape(columns[1]), label.at("given")), label);
    }

    private static Json object(String text) {
        try {
            Json json = Json.parse(text.getBytes(StandardCharsets.UTF_8));
            if (json instanceof Json.Members) {
                return json;
            }
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException("the label is no JSON: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("the label is no JSON object");
    }

    private static String unescape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i) == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : 0;
            int escaped = "tn\\".indexOf(next);
            out.append(escaped < 0 ? text.charAt(i) : "\t\n\\".charAt(escaped));
            i += escaped < 0 ? 0 : 1;
        }
        return out.toString();
    }
}
