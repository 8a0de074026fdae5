package dev.tideline.streams.facet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.schema.FacetCount;
import dev.tideline.schema.SearchDocument;
import dev.tideline.streams.record.RecordSerdes;
import dev.tideline.streams.topic.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetTopologyTest {

    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final String ORG = "greenhouse|quillworks";

    @TempDir
    Path directory;

    private RecordSerdes serdes;
    private TopologyTestDriver driver;
    private TestInputTopic<String, SearchDocument> postings;
    private TestOutputTopic<String, FacetCount> facets;

    @BeforeEach
    void start() {
        Topics topics = Topics.standard();
        serdes = new RecordSerdes(Map.of("schema.registry.url", "mock://" + directory));
        serdes.registrar().register(topics.all());
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "facets-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        driver = new TopologyTestDriver(FacetTopology.of(topics, serdes), properties);
        postings = driver.createInputTopic(
                topics.search().name(),
                serdes.key(topics.search()).serializer(),
                serdes.value(topics.search()).serializer());
        facets = driver.createOutputTopic(
                topics.facets().name(),
                serdes.key(topics.facets()).deserializer(),
                serdes.value(topics.facets()).deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
        serdes.close();
    }

    @Test
    void shouldCountOpenPostingsByWhatTheyShare() {
        postings.pipeInput("1", posting("Clock Tuner").setDepartment("Workshop").build(), AT);
        postings.pipeInput(
                "2", posting("Clock Tuner").setWorkplaceType("remote").build(), AT);

        assertThat(standing())
                .containsOnly(
                        Map.entry(ORG + "|role|Clock Tuner", 2L),
                        Map.entry(ORG + "|provider|greenhouse", 2L),
                        Map.entry(ORG + "|location|Oslo, NO", 2L),
                        Map.entry(ORG + "|department|Workshop", 1L),
                        Map.entry(ORG + "|work_model|remote", 1L));
    }

    @Test
    void shouldMoveAPostingFromOneValueToAnother() {
        postings.pipeInput("1", posting("Clock Tuner").build(), AT);
        facets.readKeyValuesToList();

        postings.pipeInput("1", posting("Bell Founder").build(), AT);

        assertThat(facets.readKeyValuesToList())
                .extracting(facet -> facet.key + "=" + (facet.value == null ? null : facet.value.getOpenPostings()))
                .containsExactlyInAnyOrder(ORG + "|role|Clock Tuner=null", ORG + "|role|Bell Founder=1");
    }

    @Test
    void shouldLeaveNothingOfAPostingThatIsGone() {
        postings.pipeInput("1", posting("Clock Tuner").build(), AT);
        postings.pipeInput("2", posting("Bell Founder").build(), AT);

        postings.pipeInput("1", null, AT);
        postings.pipeInput("2", null, AT);

        assertThat(standing()).isEmpty();
        assertThat(driver.<String, String>getKeyValueStore("facet-members").all())
                .as("what is remembered of postings")
                .isExhausted();
        assertThat(driver.<String, Long>getKeyValueStore("facet-counts").all())
                .as("counts")
                .isExhausted();
    }

    /** A republication, as after {@code re_enrich}, or a record that is delivered again. */
    @Test
    void shouldWriteNothingWhereNothingMoved() {
        postings.pipeInput("1", posting("Clock Tuner").build(), AT);
        facets.readKeyValuesToList();

        postings.pipeInput(
                "1", posting("Clock Tuner").setVersion(7).setTeam("Night").build(), AT);
        postings.pipeInput("3", null, AT);

        assertThat(facets.isEmpty()).isTrue();
    }

    @Test
    void shouldSumTheBoardsOfOneEmployerAndKeepEmployersApart() {
        postings.pipeInput("1", posting("Clock Tuner").build(), AT);
        postings.pipeInput(
                "2",
                posting("Clock Tuner")
                        .setBoardId("lever|quillworks")
                        .setProvider("lever")
                        .build(),
                AT);
        postings.pipeInput("3", posting("Clock Tuner").setOrgId("lanternquay").build(), AT);

        assertThat(standing())
                .containsEntry(ORG + "|role|Clock Tuner", 2L)
                .containsEntry(ORG + "|provider|lever", 1L)
                .containsEntry("lanternquay|role|Clock Tuner", 1L);
    }

    private Map<String, Long> standing() {
        Map<String, Long> standing = new TreeMap<>();
        facets.readKeyValuesToMap().forEach((key, facet) -> {
            if (facet != null) {
                assertThat(key).isEqualTo(facet.getOrgId() + "|" + facet.getDimension() + "|" + facet.getValue());
                standing.put(key, facet.getOpenPostings());
            }
        });
        return standing;
    }

    private static SearchDocument.Builder posting(String title) {
        return SearchDocument.newBuilder()
                .setPostingId("as the key")
                .setVersion(1)
                .setOrgId(ORG)
                .setBoardId(ORG)
                .setProvider("greenhouse")
                .setProviderJobKey("71")
                .setTitle(title)
                .setCity("Oslo")
                .setCountry("NO")
                .setFirstSeenAt(AT)
                .setLastChangedAt(AT);
    }
}
