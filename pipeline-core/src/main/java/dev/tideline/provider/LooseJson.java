package dev.tideline.provider;

import dev.tideline.canonical.Json;
import dev.tideline.canonical.MalformedJsonException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** JSON as people write it into pages. What is mended has one meaning only; anything else stays unreadable. */
final class LooseJson {

    private static final Pattern WRAPPER =
            Pattern.compile("^\\s*(?://)?\\s*(?:<!\\[CDATA\\[|<!--)|(?://)?\\s*(?:]]>|-->)\\s*;?\\s*$");

    private LooseJson() {}

    /** Without a comment or CDATA around it, line ends within strings escaped, commas before a closing bracket gone. */
    static String repaired(String text) {
        String json = WRAPPER.matcher(text).replaceAll("");
        StringBuilder out = new StringBuilder(json.length());
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inString && c == '\\' && i + 1 < json.length()) {
                out.append(c).append(json.charAt(++i));
            } else if (inString && c < ' ') {
                out.append(c == '\n' ? "\\n" : " ");
            } else {
                inString ^= c == '"';
                if (inString || c != ',' || !closes(json, i + 1)) {
                    out.append(c);
                }
            }
        }
        return out.toString();
    }

    /** The object that text begins with, whatever follows it. */
    static Json first(String text) throws UnreadablePayloadException {
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inString && c == '\\') {
                i++;
            } else if (c == '"') {
                inString = !inString;
            } else if (!inString && c == '{') {
                depth++;
            } else if (!inString && c == '}' && --depth == 0) {
                return parsed(text.substring(0, i + 1));
            } else if (depth == 0 && !Character.isWhitespace(c)) {
                break;
            }
        }
        throw new UnreadablePayloadException("the page's data is no JSON object");
    }

    private static Json parsed(String json) throws UnreadablePayloadException {
        try {
            return Json.parse(repaired(json).getBytes(StandardCharsets.UTF_8));
        } catch (MalformedJsonException e) {
            throw new UnreadablePayloadException("the page's data is not readable as JSON: " + e.getMessage());
        }
    }

    private static boolean closes(String json, int from) {
        int i = from;
        while (i < json.length() && Character.isWhitespace(json.charAt(i))) {
            i++;
        }
        return i < json.length() && (json.charAt(i) == '}' || json.charAt(i) == ']');
    }
}
