package dev.tideline.lifecycle;

import dev.tideline.capture.Observation.OperatorCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The arguments of a command, by name. */
final class Arguments {

    private final String command;
    private final Map<String, String> values;

    Arguments(OperatorCommand order) {
        this.command = order.command().name().toLowerCase(Locale.ROOT);
        this.values = order.arguments();
    }

    /** Refuses every other argument: a misspelled one must not widen what the command is about. */
    void allow(String... names) throws BadOrderException {
        for (String name : values.keySet().stream().sorted().toList()) {
            if (!List.of(names).contains(name)) {
                throw bad(
                        name,
                        names.length == 0
                                ? "is not known; the command takes none, leave it out"
                                : "is not known; the command takes " + String.join(", ", names));
            }
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable
    String text(String name) throws BadOrderException {
        String value = values.get(name);
        if (value != null && value.isBlank()) {
            throw bad(name, "is blank; give it a value or leave it out");
        }
        return value;
    }

    /** What {@code one} names, and what {@code several} names with commas between. */
    List<String> list(String one, String several) throws BadOrderException {
        String single = text(one);
        String list = text(several);
        return Stream.concat(
                        Stream.ofNullable(single),
                        list == null
                                ? Stream.empty()
                                : Arrays.stream(list.split(","))
                                        .map(String::strip)
                                        .filter(item -> !item.isEmpty()))
                .distinct()
                .toList();
    }

    BadOrderException bad(String name, String problem) {
        return new BadOrderException("operator command " + command + ": argument " + name + " " + problem);
    }
}
