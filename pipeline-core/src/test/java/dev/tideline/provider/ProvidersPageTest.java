package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.Written;
import dev.tideline.provider.Capabilities.Field;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/providers.md} says what the readers say. */
class ProvidersPageTest {

    @Test
    void shouldSayInTheDocumentationWhatTheReadersCanDo() throws Exception {
        String page = page(ProviderFixturesTest.readers());

        Path file = Written.inModule("../docs/providers.md");
        assertThat(page)
                .as("rewrite it: " + Written.command(ProvidersPageTest.class))
                .isEqualTo(Written.expected(file, page));
    }

    private static String page(Stream<DescribedReader> readers) {
        return """
                # Providers

                <!-- Made from the readers by ProvidersPageTest; do not edit.
                     mvn -o -pl pipeline-core test -Dtest=ProvidersPageTest -Dtideline.rewrite -->

                What a reader can fill where the payload has it. A dash: the provider does not tell it, or not in a field of its own.

                | column | says |
                |---|---|
                | sure | how well the payload's shape is known: high = documented, or captured by two parties; medium = one good source; low = one source that nobody checked |
                | list | authoritative = one answer holds the whole list; fragile = read page by page or out of HTML or broken XML, so absences count only after 4 misses over 4 hours |
                | rows | folded = a posting is told once a location, and its rows are one posting |
                | empty | vague = a board that does not exist may answer an empty list, so no number of empty crawls proves that a board is empty |
                | taken off | the provider itself can say that a posting is not offered (unlisted, internal, closed) |

                | provider | name | sure | list | rows | empty | taken off | posted at |
                |---|---|---|---|---|---|---|---|
                """ + readers.map(reader -> row(reader) + "\n").collect(Collectors.joining()) + "\n" + fields();
    }

    private static String row(DescribedReader reader) {
        Capabilities can = reader.capabilities();
        return cells(
                "`" + reader.provider() + "`",
                can.name(),
                lower(can.certainty()),
                reader.listsAreFragile() ? "fragile" : "authoritative",
                reader.repeatsRows() ? "folded" : "-",
                reader.answersEmptyForUnknownBoards() ? "vague" : "-",
                can.fields().contains(Field.UNLISTED) ? "yes" : "-",
                can.posted());
    }

    private static String fields() {
        Stream<Field> columns = Stream.of(Field.values()).filter(field -> field != Field.UNLISTED);
        String header = columns.map(ProvidersPageTest::lower).collect(Collectors.joining(" | ", "| provider | ", " |"));
        String rule = "|---".repeat(Field.values().length) + "|";
        String rows = ProviderFixturesTest.readers()
                .map(reader -> Stream.of(Field.values())
                        .filter(field -> field != Field.UNLISTED)
                        .map(field -> reader.capabilities().fields().contains(field) ? "x" : "-")
                        .collect(Collectors.joining(" | ", "| `" + reader.provider() + "` | ", " |")))
                .collect(Collectors.joining("\n"));
        return header + "\n" + rule + "\n" + rows + "\n";
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
