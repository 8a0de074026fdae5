package dev.tideline.streams.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tideline.Written;
import dev.tideline.streams.topic.Cleanup;
import dev.tideline.streams.topic.Topic;
import dev.tideline.streams.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/asyncapi.json} says what the catalogue, the schemas and a running pipeline say. */
class AsyncApiTest {

    private static final String BOARD = "greenhouse|quillworks";

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void shouldPublishTheWholeContract() throws IOException {
        String document = json.writerWithDefaultPrettyPrinter().writeValueAsString(document()) + "\n";

        assertThat(document)
                .as("rewrite it: mvn -o -pl pipeline-streams -am test -Dtest=AsyncApiTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dtideline.rewrite")
                .isEqualTo(Written.expected(Written.inRepository("docs/asyncapi.json"), document));
    }

    private ObjectNode document() throws JsonProcessingException {
        ObjectNode document = json.createObjectNode();
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Tideline")
                .put("version", "1")
                .put("description", """
                        The life of job postings as events. Made from the code by AsyncApiTest; do not edit. Values are Avro in \
                        the Confluent wire format, subjects by topic name; null values are tombstones. Every address may have a \
                        prefix (topics.prefix).""")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode messages = document.putObject("components").putObject("messages");
        Map<String, Headers> headers = headers();
        Topics topics = Topics.standard();
        for (Topic<?, ?> topic : topics.all()) {
            String message =
                    topic.value() == byte[].class ? "DeadLetter" : topic.value().getSimpleName();
            String channel = channel(topic);
            channel(channels.putObject(channel), topic, message);
            operations
                    .putObject(channel)
                    .put("action", topic.name().equals(topics.snapshots().name()) ? "receive" : "send")
                    .putObject("channel")
                    .put("$ref", "#/channels/" + channel);
            message(messages.putObject(message), topic, message, headers.get(topic.name()));
        }
        return document;
    }

    /** Identifiers have no dots. */
    private static String channel(Topic<?, ?> topic) {
        return topic.name().substring(topic.name().indexOf('.') + 1);
    }

    private static void channel(ObjectNode channel, Topic<?, ?> topic, String message) {
        channel.put("address", topic.name());
        channel.put("description", description(topic));
        channel.putObject("messages").putObject(message).put("$ref", "#/components/messages/" + message);
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic.name());
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        configuration.putArray("cleanup.policy").add(topic.cleanup() == Cleanup.COMPACT ? "compact" : "delete");
        for (String name : List.of("retention.ms", "delete.retention.ms", "max.message.bytes")) {
            String value = topic.configs().get(name);
            if (value != null) {
                configuration.put(name, Long.valueOf(value));
            }
        }
        kafka.put("bindingVersion", "0.5.0");
    }

    private void message(ObjectNode message, Topic<?, ?> topic, String name, Headers headers)
            throws JsonProcessingException {
        message.put("name", name);
        message.put("summary", description(topic));
        if (headers != null) {
            ObjectNode properties =
                    message.putObject("headers").put("type", "object").putObject("properties");
            Map<String, Header> sorted = new TreeMap<>();
            headers.forEach(header -> sorted.put(header.key(), header));
            sorted.forEach((key, header) -> properties
                    .putObject(key)
                    .put("type", "string")
                    .putArray("examples")
                    .add(new String(header.value(), StandardCharsets.UTF_8)));
        }
        if (topic.value() != byte[].class) {
            message.put("contentType", "application/avro");
            ObjectNode payload = message.putObject("payload");
            payload.put("schemaFormat", "application/vnd.apache.avro+json;version=1.9.0");
            payload.set(
                    "schema", json.readTree(schema(topic).toString().replace(",\"avro.java.string\":\"String\"", "")));
        }
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("description", topic.keyedBy());
        if (topic.value() != byte[].class) {
            kafka.put("schemaIdLocation", "payload").put("schemaIdPayloadEncoding", "confluent");
        }
        kafka.put("bindingVersion", "0.5.0");
    }

    private static String description(Topic<?, ?> topic) {
        return topic.value() == byte[].class
                ? "Input that could not be processed, key and bytes untouched, with the reason and its place in headers."
                : schema(topic).getDoc();
    }

    private static Schema schema(Topic<?, ?> topic) {
        return SpecificData.get().getSchema(topic.value());
    }

    /** Those that a pipeline really writes. */
    private Map<String, Headers> headers() {
        Topics topics = Topics.standard();
        Instant at = Instant.parse("2026-03-01T08:00:00Z");
        try (PipelineFixture pipeline = new PipelineFixture(directory, Map.of())) {
            pipeline.feed("""
                    {"type":"posting_observed","provider":"greenhouse","board":"quillworks","observed_at":"2026-03-01T08:00:00Z",\
                    "key":"71","payload":{"id":71,"title":"Clock Tuner","location":{"name":"Oslo"}}}""");
            pipeline.feed(BOARD, new byte[] {1, 2, 3}, at, new RecordHeaders());
            return Map.of(
                    topics.events().name(), pipeline.events().get(0).headers(),
                    topics.search().name(), pipeline.search().get(0).headers(),
                    topics.deadLetters().name(), pipeline.deadLetters().get(0).headers());
        }
    }
}
