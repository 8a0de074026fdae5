package dev.tideline.streams.facet;

import dev.tideline.schema.SearchDocument;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Turns each posting's document into what it adds to the counts, and takes from them. It remembers what each posting is
 * counted by: so a tombstone takes away what was added, also after the rules that read the posting have changed.
 */
final class FacetMembership implements Processor<String, SearchDocument, String, Long> {

    static final String STORE = "facet-members";

    private static final String SEPARATOR = "\n";

    private ProcessorContext<String, Long> context;
    private KeyValueStore<String, String> members;

    @Override
    public void init(ProcessorContext<String, Long> newContext) {
        context = newContext;
        members = newContext.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, SearchDocument> posting) {
        Set<String> before = keys(members.get(posting.key()));
        Set<String> now = keys(posting.value());
        if (now.equals(before)) {
            return;
        }
        members.put(posting.key(), now.isEmpty() ? null : String.join(SEPARATOR, now));
        before.stream().filter(key -> !now.contains(key)).forEach(key -> context.forward(count(posting, key, -1L)));
        now.stream().filter(key -> !before.contains(key)).forEach(key -> context.forward(count(posting, key, 1L)));
    }

    private static Record<String, Long> count(Record<String, SearchDocument> posting, String key, Long change) {
        return new Record<>(key, change, posting.timestamp());
    }

    private static Set<String> keys(@Nullable String stored) {
        return stored == null ? Set.of() : new LinkedHashSet<>(Arrays.asList(stored.split(SEPARATOR, -1)));
    }

    private static Set<String> keys(@Nullable SearchDocument posting) {
        return posting == null
                ? Set.of()
                : Facet.of(posting).stream()
                        .map(Facet::internalKey)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
