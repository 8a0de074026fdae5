package dev.tideline.crawl.provider;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list, as it stands in the answer.
 *
 * @param list the bytes that it is a slice of
 * @param from its first byte
 * @param to behind its last byte
 * @param fields those that were asked for and are strings, numbers or flags, as written
 */
// A slice is handed on, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Row(byte[] list, int from, int to, Map<String, String> fields) {

    public Row {
        fields = Map.copyOf(fields);
    }

    public @Nullable String field(String name) {
        return fields.get(name);
    }

    /** Its own bytes, unchanged. */
    public byte[] bytes() {
        return Arrays.copyOfRange(list, from, to);
    }
}
