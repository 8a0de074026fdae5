package dev.tideline.crawl.provider;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list answer, split.
 *
 * @param list in the order of the answer
 * @param fields those beside the rows that were asked for
 */
public record Rows(List<Row> list, Map<String, String> fields) {

    public Rows {
        list = List.copyOf(list);
        fields = Map.copyOf(fields);
    }

    /** The count in this field; null where there is none. */
    public @Nullable Integer count(String name) {
        String written = fields.get(name);
        try {
            return written == null ? null : Integer.valueOf(written);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
