package dev.tideline.canonical;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Canonical JSON as the contract's hashes take it: names sorted by code point at every depth, no spaces, non-ASCII
 * unescaped, nulls kept, array order kept, numbers as written. The hash is taken of its UTF-8 bytes.
 */
public final class CanonicalJson {

    /**
     * Code point order. {@link String#compareTo} compares UTF-16 units instead and puts U+1F600, a surrogate pair,
     * before U+FF01.
     */
    public static final Comparator<String> BY_CODE_POINT = CanonicalJson::compareCodePoints;

    private CanonicalJson() {}

    /** The canonical form of a value. */
    public static String write(Json value) {
        StringBuilder out = new StringBuilder(256);
        append(out, value);
        return out.toString();
    }

    /** A string as a JSON string: quoted, and escaped only where JSON demands it. */
    public static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        appendText(out, text);
        return out.toString();
    }

    /** A JSON array of strings, in the order given. */
    public static String quoteAll(Collection<String> texts) {
        StringBuilder out = new StringBuilder().append('[');
        for (String text : texts) {
            separate(out, '[');
            appendText(out, text);
        }
        return out.append(']').toString();
    }

    private static void append(StringBuilder out, Json value) {
        if (value instanceof Json.Members members) {
            appendMembers(out, members.byName());
        } else if (value instanceof Json.Items items) {
            out.append('[');
            for (Json item : items.list()) {
                separate(out, '[');
                append(out, item);
            }
            out.append(']');
        } else if (value instanceof Json.Text text) {
            appendText(out, text.value());
        } else if (value instanceof Json.Num number) {
            out.append(number.written());
        } else if (value instanceof Json.Bool bool) {
            out.append(bool.value());
        } else {
            out.append("null");
        }
    }

    private static void appendMembers(StringBuilder out, Map<String, Json> byName) {
        Map<String, Json> sorted = new TreeMap<>(BY_CODE_POINT);
        sorted.putAll(byName);
        out.append('{');
        for (Map.Entry<String, Json> member : sorted.entrySet()) {
            separate(out, '{');
            appendText(out, member.getKey());
            out.append(':');
            append(out, member.getValue());
        }
        out.append('}');
    }

    private static void separate(StringBuilder out, char opening) {
        if (out.charAt(out.length() - 1) != opening) {
            out.append(',');
        }
    }

    private static void appendText(StringBuilder out, String text) {
        out.append('"');
        int plainFrom = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, plainFrom, i).append(escaped(c));
                plainFrom = i + 1;
            }
        }
        out.append(text, plainFrom, text.length()).append('"');
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u00" + Character.forDigit(c >> 4, 16) + Character.forDigit(c & 15, 16);
        };
    }

    private static int compareCodePoints(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean beyondBmp = Character.isSurrogate(a);
                return beyondBmp == Character.isSurrogate(b) ? Character.compare(a, b) : beyondBmp ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
