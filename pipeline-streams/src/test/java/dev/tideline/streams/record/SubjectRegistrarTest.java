package dev.tideline.streams.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.streams.topic.Topics;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubjectRegistrarTest {

    private static final Topics TOPICS = Topics.standard();

    private final FakeRegistry registry = new FakeRegistry();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void shouldRegisterEverySubjectWithItsLevel() {
        register();

        assertThat(registry.subjects())
                .containsExactly(
                        "postings.snapshots-value",
                        "postings.events-value",
                        "postings.current-value",
                        "postings.search-value",
                        "postings.facets-value",
                        "postings.changes-value",
                        "postings.boards-value");
        assertThat(registry.levels())
                .containsEntry("postings.snapshots-value", "BACKWARD_TRANSITIVE")
                .containsEntry("postings.events-value", "FULL_TRANSITIVE")
                .containsEntry("postings.current-value", "FULL_TRANSITIVE")
                .containsEntry("postings.search-value", "FULL_TRANSITIVE")
                .containsEntry("postings.facets-value", "FULL_TRANSITIVE")
                .containsEntry("postings.changes-value", "FULL_TRANSITIVE")
                .containsEntry("postings.boards-value", "FULL_TRANSITIVE")
                .hasSize(7);
    }

    @Test
    void shouldWriteNothingWhereAllIsReady() {
        register();
        int before = registry.requests().size();

        register();

        List<String> second =
                registry.requests().subList(before, registry.requests().size());
        assertThat(second).isNotEmpty().noneMatch(request -> request.startsWith("PUT"));
        assertThat(second).noneMatch(request -> request.startsWith("POST") && request.endsWith("/versions"));
    }

    @Test
    void shouldSetTheLevelOfAnOldSubjectBeforeItIsChecked() {
        registry.add("postings.events-value", "AVRO", "\"string\"");

        register();

        List<String> ofEvents = registry.requests().stream()
                .filter(request -> request.contains("events"))
                .toList();
        assertThat(ofEvents)
                .containsSubsequence(
                        "PUT /config/postings.events-value", "POST /subjects/postings.events-value/versions");
    }

    @Test
    void shouldNameTheSubjectAndTheReasonOfARefusal() {
        registry.fail("POST /subjects/postings.current-value/versions", 409, 409);

        assertThatThrownBy(this::register)
                .isInstanceOfSatisfying(
                        IncompatibleSchemaException.class,
                        e -> assertThat(e.subject()).isEqualTo("postings.current-value"))
                .hasMessageContaining("postings.current-value")
                .hasMessageContaining("as told");
    }

    @Test
    void shouldAcceptThatAnotherProcessWasQuicker() {
        registry.overtake();

        register();

        assertThat(registry.subjects()).contains("postings.events-value");
        assertThat(registry.levels()).containsEntry("postings.events-value", "FULL_TRANSITIVE");
    }

    @Test
    void shouldNotCallForbiddenIncompatible() {
        registry.fail("POST /subjects", 403, 40301);

        assertThatThrownBy(this::register)
                .isExactlyInstanceOf(RegistryException.class)
                .hasMessageContaining("answered 403 for subject postings.snapshots-value");
    }

    @Test
    void shouldSayThatTheRegistryIsAway() {
        registry.close();

        assertThatThrownBy(this::register)
                .isExactlyInstanceOf(RegistryException.class)
                .hasMessageContaining("check schema.registry.url");
    }

    private void register() {
        try (RecordSerdes serdes = new RecordSerdes(Map.of("schema.registry.url", registry.url(), "max.retries", 0))) {
            serdes.registrar().register(TOPICS.all());
        }
    }
}
