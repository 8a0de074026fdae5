package dev.tideline.confluent;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the module hands on: Confluent's classes and their relocated helpers, and nobody else's. */
class ContentsTest {

    private static List<String> classes = List.of();

    @BeforeAll
    static void listClasses() throws Exception {
        Path home = Path.of(KafkaAvroSerializer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(home)) {
            classes = classesUnder(home);
        } else {
            try (var jar = FileSystems.newFileSystem(home)) {
                classes = classesUnder(jar.getPath("/"));
            }
        }
    }

    private static List<String> classesUnder(Path root) throws Exception {
        try (var files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class"))
                    .toList();
        }
    }

    @Test
    void shouldHoldNothingButConfluentAndItsRelocatedHelpers() {
        assertThat(classes)
                .isNotEmpty()
                .allMatch(name -> name.startsWith("io/confluent/") || name.startsWith("org/apache/pinot/shaded/"));
    }

    @Test
    void shouldLeaveKafkaAndAvroToTheirOwnArtifacts() {
        assertThat(classes)
                .noneMatch(name -> name.startsWith("org/apache/kafka/") || name.startsWith("org/apache/avro/"));
    }
}
