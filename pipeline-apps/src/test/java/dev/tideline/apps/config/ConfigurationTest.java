package dev.tideline.apps.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.lifecycle.Policies;
import dev.tideline.posting.Board;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    private static final String HOME = System.getProperty("user.home");

    @TempDir
    private Path directory;

    /** Every default, so that none changes unnoticed: users have built on them. */
    @Test
    void shouldHaveTheDocumentedDefaults() {
        Map<String, String> documented = new HashMap<>(Policies.DEFAULTS); // pinned by PoliciesTest
        documented.put("topics.prefix", "");
        documented.put("topics.partitions", "4");
        documented.put("topics.replication", "1");
        documented.put("application.id", "tideline");
        documented.put("application.instance", "");
        documented.put("application.state-dir", Path.of(HOME, ".tideline/state").toString());
        documented.put("application.commit-interval", "PT0.1S");
        documented.put("application.threads", "1");
        documented.put("http.port", "");
        documented.put("scope.name", "english_us_canada");
        documented.put("scope.languages", "en");
        documented.put("scope.countries", "CA,US");

        assertThat(Configuration.of(Settings.defaults()).redacted()).isEqualTo(documented);
    }

    @Test
    void shouldLetTheLaterLayerWin() throws IOException {
        Path file = Files.writeString(
                directory.resolve("t.properties"),
                "application.id = from-file\napplication.threads = 2\ntopics.prefix = from-file.\n");

        Configuration configuration = Configuration.of(Settings.defaults()
                .withFile(file)
                .withEnvironment(Map.of("TIDELINE_APPLICATION_THREADS", "3", "TIDELINE_TOPICS_PREFIX", "from-env."))
                .with("--set", Map.of("topics.prefix", "from-set.")));

        assertThat(configuration.application().id()).isEqualTo("from-file");
        assertThat(configuration.application().threads()).isEqualTo(3);
        assertThat(configuration.topics().events().name()).isEqualTo("from-set.postings.events");
    }

    @Test
    void shouldReadTheLaunchScopeAndTakeNothingForAny() {
        Configuration configuration = Configuration.of(Settings.defaults()
                .with("--set", Map.of("scope.name", "dach", "scope.languages", "de, en", "scope.countries", "")));

        assertThat(configuration.scope().name()).isEqualTo("dach");
        assertThat(configuration.scope().languages()).containsExactlyInAnyOrder("de", "en");
        assertThat(configuration.scope().countries()).isEmpty();
        assertThatThrownBy(() -> Configuration.of(Settings.defaults().with("--set", Map.of("scope.countries", "usa"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("scope.countries")
                .hasMessageContaining("US,CA");
    }

    @Test
    void shouldMapVariablesToKeys() {
        Configuration configuration = Configuration.of(Settings.defaults()
                .withEnvironment(Map.of(
                        "TIDELINE_KAFKA_BOOTSTRAP_SERVERS", "broker:9092",
                        "TIDELINE_SCHEMA_REGISTRY_URL", "http://registry:8081",
                        "TIDELINE_APPLICATION_COMMIT__INTERVAL", "PT1S",
                        "TIDELINE_PORT", "tcp://10.0.0.1:80",
                        "TIDELINE_SERVICE_HOST", "10.0.0.1",
                        "PATH", "/bin")));

        assertThat(configuration.bootstrapServers()).isEqualTo("broker:9092");
        assertThat(configuration.registryUrl()).isEqualTo("http://registry:8081");
        assertThat(configuration.application().commitInterval()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void shouldPassClientSettingsThroughByTheirOwnNames() {
        Configuration configuration = Configuration.of(Settings.defaults()
                .with(
                        "--set",
                        Map.of(
                                "kafka.security.protocol", "SASL_SSL",
                                "schema.registry.ssl.truststore.location", "/etc/trust.jks")));

        assertThat(configuration.kafka()).containsExactly(Map.entry("security.protocol", "SASL_SSL"));
        assertThat(configuration.registry())
                .containsExactly(Map.entry("schema.registry.ssl.truststore.location", "/etc/trust.jks"));
    }

    @Test
    void shouldKnowPoliciesOfABoard() {
        Configuration configuration =
                Configuration.of(Settings.defaults().with("--set", Map.of("board.lever|acme.lifecycle.misses", "7")));

        assertThat(configuration
                        .lifecyclePolicies()
                        .of(Board.parse("lever|acme"))
                        .misses())
                .isEqualTo(7);
        assertThat(configuration
                        .lifecyclePolicies()
                        .of(Board.parse("lever|other"))
                        .misses())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.ssl.key.password",
                "kafka.ssl.keystore.key",
                "kafka.sasl.jaas.config",
                "kafka.sasl.oauthbearer.client.credentials.client.secret",
                "schema.registry.basic.auth.user.info",
                "schema.registry.bearer.auth.token",
                "kafka.some.api-key"
            })
    void shouldNeverPrintASecret(String key) {
        Configuration configuration = Configuration.of(Settings.defaults().with("--set", Map.of(key, "hush-hush")));

        assertThat(configuration.redacted()).containsEntry(key, "******");
        assertThat(configuration.toString()).contains(key).doesNotContain("hush-hush");
    }

    @Test
    void shouldHideThePasswordInAnAddress() {
        Configuration configuration = Configuration.of(
                Settings.defaults().with("--set", Map.of("kafka.some.endpoint", "https://me:hush@gateway:8081/x")));

        assertThat(configuration.redacted()).containsEntry("kafka.some.endpoint", "https://******@gateway:8081/x");
    }

    @Test
    void shouldRefuseAPasswordInTheAddressOfTheRegistry() {
        Settings settings =
                Settings.defaults().with("--set", Map.of("schema.registry.url", "https://me:hush@registry:8081"));

        assertThatThrownBy(() -> Configuration.of(settings))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("schema.registry.basic.auth.user.info")
                .message()
                .doesNotContain("hush");
    }

    @Test
    void shouldPrintWhatIsNoSecret() {
        Configuration configuration =
                Configuration.of(Settings.defaults().with("--set", Map.of("kafka.ssl.keystore.location", "/k.jks")));

        assertThat(configuration.redacted()).containsEntry("kafka.ssl.keystore.location", "/k.jks");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "topics.partitions; 0; from 1 to",
                "topics.partitions; many; whole number",
                "topics.replication; 0; from 1 to",
                "topics.prefix; a b; letters, digits",
                "application.id; a/b; letters, digits",
                "application.threads; -1; from 1 to",
                "application.commit-interval; 100; a duration",
                "application.commit-interval; PT2M; a duration",
                "application.state-dir; ''; must be a directory",
                "http.port; 70000; from 0 to 65535",
                "lifecycle.misses; 0; at least 1",
                "provider.lever.lifecycle.gap; soon; a duration",
                "lifecycle.mises; 1; known:",
                "kafka.processing.guarantee; at_least_once; exactly-once",
                "kafka.group.id; x; application.id",
            })
    void shouldNameTheKeyItsOriginAndTheWayOut(String key, String value, String wayOut) {
        assertThatThrownBy(() -> Configuration.of(Settings.defaults().with("--set", Map.of(key, value))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("\"" + key + "\" (from --set)")
                .hasMessageContaining(wayOut);
    }

    @Test
    void shouldSuggestTheNearestKey() {
        assertThatThrownBy(() -> Settings.defaults().with("--set", Map.of("topic.partitions", "8")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is no setting; nearest: topics.partitions");
    }

    @Test
    void shouldNameTheFileThatIsMissing() {
        assertThatThrownBy(() -> Settings.defaults().withFile(directory.resolve("none.properties")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("none.properties")
                .hasMessageContaining("--config");
    }

    @Test
    void shouldSayHowToNameABroker() {
        Configuration configuration = Configuration.of(Settings.defaults());

        assertThatThrownBy(configuration::bootstrapServers)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("kafka.bootstrap.servers")
                .hasMessageContaining("tideline local");
    }
}
