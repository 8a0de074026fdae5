package dev.tideline.canonical;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object under construction; a null value is written as null. */
public final class JsonObject {

    private final Map<String, Json> members = new LinkedHashMap<>();

    public JsonObject put(String name, Json value) {
        members.put(name, value);
        return this;
    }

    public JsonObject put(String name, @Nullable String value) {
        return put(name, value == null ? Json.Null.NULL : new Json.Text(value));
    }

    public JsonObject put(String name, @Nullable BigDecimal value) {
        return put(name, value == null ? Json.Null.NULL : new Json.Num(value.toPlainString()));
    }

    public JsonObject put(String name, long value) {
        return put(name, new Json.Num(Long.toString(value)));
    }

    public JsonObject put(String name, boolean value) {
        return put(name, new Json.Bool(value));
    }

    public JsonObject put(String name, List<? extends Json> values) {
        return put(name, new Json.Items(List.copyOf(values)));
    }

    public Json.Members build() {
        return new Json.Members(new LinkedHashMap<>(members));
    }
}
