package dev.tideline.canonical;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that remembers its numbers as they were written.
 *
 * <p>The accessors are as tolerant as a reader of other people's data must be: a member that is absent, null or of
 * another type than asked for counts as absent.
 */
public sealed interface Json {

    /** Members in the order in which they were written. */
    record Members(Map<String, Json> byName) implements Json {}

    record Items(List<Json> list) implements Json {}

    record Text(String value) implements Json {}

    /** A number as written: {@code 1.0}, {@code 1e5} or one beyond any primitive. */
    record Num(String written) implements Json {}

    record Bool(boolean value) implements Json {}

    enum Null implements Json {
        NULL
    }

    /** Beyond this a number is no amount, key or time, and expanding its exponent could fill the memory. */
    int MOST_DIGITS = 60;

    /** Reads exactly one strict JSON document, see {@link StrictJson}. */
    static Json parse(byte[] utf8) throws MalformedJsonException {
        return StrictJson.parse(utf8);
    }

    /** The canonical form, see {@link CanonicalJson}. */
    default String canonical() {
        return CanonicalJson.write(this);
    }

    /** True where this is an object with a member of this name, even a null one. */
    default boolean has(String name) {
        return this instanceof Members members && members.byName.containsKey(name);
    }

    /** The member of this name, or null. */
    default Json at(String name) {
        Json value = this instanceof Members members ? members.byName.get(name) : null;
        return value == null ? Null.NULL : value;
    }

    /** The elements of the array member of this name; empty if it is no array. */
    default List<Json> items(String name) {
        return at(name) instanceof Items items ? items.list : List.of();
    }

    /** The string member of this name, stripped; null if it is no string or blank. */
    default @Nullable String text(String name) {
        return at(name).asText();
    }

    /** The string or number member of this name, a number as written. */
    default @Nullable String scalar(String name) {
        Json value = at(name);
        return value instanceof Num number ? number.written : value.asText();
    }

    /** The number member of this name, also where it is written as a string; null if it has absurdly many digits. */
    default @Nullable BigDecimal number(String name) {
        String written = scalar(name);
        if (written == null || written.length() > MOST_DIGITS) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(written);
            return Math.abs((long) number.scale()) > MOST_DIGITS ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    default @Nullable Boolean flag(String name) {
        return at(name) instanceof Bool bool ? (Boolean) bool.value : null;
    }

    /** This value itself as stripped text; null if it is no string or blank. */
    default @Nullable String asText() {
        return this instanceof Text text && !text.value.isBlank() ? text.value.strip() : null;
    }
}
