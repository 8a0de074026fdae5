package dev.tideline.apps.config;

import dev.tideline.enrichment.Enricher;
import dev.tideline.enrichment.PostingEnricher;
import dev.tideline.enrichment.scope.LaunchPolicy;
import dev.tideline.lifecycle.Policies;
import dev.tideline.streams.topic.Layout;
import dev.tideline.streams.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a process can be told, checked. {@link Settings} says where it comes from.
 *
 * @param kafka for every Kafka client, by Kafka's own names
 * @param registry for the serializers and the registry's client, by Confluent's own names, {@code schema.registry.url}
 *     among them
 * @param topicPrefix in front of every topic's name; empty = none
 * @param httpPort of health and metrics; null = off, 0 = any
 * @param scope which postings are served (R24)
 * @param policies overrides of {@link Policies#DEFAULTS}, by their full keys
 */
public record Configuration(
        Map<String, String> kafka,
        Map<String, String> registry,
        String topicPrefix,
        Layout layout,
        ApplicationSettings application,
        @Nullable Integer httpPort,
        LaunchPolicy scope,
        Map<String, String> policies) {

    public Configuration {
        kafka = Map.copyOf(kafka);
        registry = Map.copyOf(registry);
        policies = Map.copyOf(policies);
    }

    /**
     * The configuration of the layers.
     *
     * @throws ConfigurationException naming the key, where it was set and what it must be
     */
    public static Configuration of(Settings settings) {
        Map<String, String> registry = new TreeMap<>();
        settings.area(Keys.REGISTRY).forEach((name, value) -> registry.put(Keys.REGISTRY + name, value));
        Secrets.refuseInAddress(settings.get(Keys.REGISTRY_URL));
        return new Configuration(
                settings.area(Keys.KAFKA),
                registry,
                prefix(settings.get(Keys.PREFIX)),
                new Layout(whole(settings.get(Keys.PARTITIONS), 1, 10_000), (short)
                        whole(settings.get(Keys.REPLICATION), 1, 100)),
                application(settings),
                settings.has(Keys.HTTP_PORT) ? (Integer) whole(settings.get(Keys.HTTP_PORT), 0, 65_535) : null,
                new LaunchPolicy(
                        name(settings.get(Keys.SCOPE_NAME)),
                        codes(settings.get(Keys.SCOPE_LANGUAGES), "[a-z]{2}", "ISO 639-1 codes, for example en,fr"),
                        codes(settings.get(Keys.SCOPE_COUNTRIES), "[A-Z]{2}", "ISO 3166 codes, for example US,CA"),
                        true),
                policies(settings));
    }

    /** The catalogue of topics under their prefix. */
    public Topics topics() {
        return Topics.withPrefix(topicPrefix);
    }

    /** Loads its tables: one serves a process. */
    public Enricher enricher() {
        return new PostingEnricher(scope);
    }

    /** {@code host:port,…} of the brokers. */
    public String bootstrapServers() {
        return required(kafka, "bootstrap.servers", Keys.BOOTSTRAP, "--bootstrap-servers host:9092");
    }

    /** The base of the registry's API. */
    public String registryUrl() {
        return required(registry, Keys.REGISTRY_URL, Keys.REGISTRY_URL, "--registry http://host:8081");
    }

    /** A new one each time: it remembers boards and belongs to one thread. */
    public Policies lifecyclePolicies() {
        return new Policies(policies);
    }

    /** Every setting by its full key, in order, as it may be printed and logged. */
    public Map<String, String> redacted() {
        Map<String, String> all = new TreeMap<>(registry);
        kafka.forEach((name, value) -> all.put(Keys.KAFKA + name, value));
        all.putAll(policies);
        all.put(Keys.PREFIX, topicPrefix);
        all.put(Keys.PARTITIONS, Integer.toString(layout.partitions()));
        all.put(Keys.REPLICATION, Short.toString(layout.replication()));
        all.put(Keys.APPLICATION, application.id());
        all.put(Keys.INSTANCE, application.instance() == null ? "" : application.instance());
        all.put(Keys.STATE, application.stateDirectory().toString());
        all.put(Keys.COMMIT_INTERVAL, application.commitInterval().toString());
        all.put(Keys.THREADS, Integer.toString(application.threads()));
        all.put(Keys.SCOPE_NAME, scope.name());
        all.put(Keys.SCOPE_LANGUAGES, String.join(",", new TreeSet<>(scope.languages())));
        all.put(Keys.SCOPE_COUNTRIES, String.join(",", new TreeSet<>(scope.countries())));
        all.put(Keys.HTTP_PORT, httpPort == null ? "" : httpPort.toString());
        all.replaceAll(Secrets::redacted);
        return all;
    }

    @Override
    public String toString() {
        return redacted().toString();
    }

    private static String required(Map<String, String> from, String name, String key, String option) {
        String value = from.get(name);
        if (value == null) {
            throw new ConfigurationException("\"" + key + "\" is not set: give " + option
                    + ", or --config FILE, or start " + "a broker and registry of your own with `tideline local`");
        }
        return value;
    }

    private static String prefix(Setting setting) {
        try {
            var unused = Topics.withPrefix(setting.value());
            return setting.value();
        } catch (IllegalArgumentException e) {
            throw setting.problem("is no prefix: " + e.getMessage());
        }
    }

    private static ApplicationSettings application(Settings settings) {
        return new ApplicationSettings(
                name(settings.get(Keys.APPLICATION)),
                settings.has(Keys.INSTANCE) ? name(settings.get(Keys.INSTANCE)) : null,
                directory(settings.get(Keys.STATE)),
                duration(settings.get(Keys.COMMIT_INTERVAL)),
                whole(settings.get(Keys.THREADS), 1, 1_000));
    }

    /** Kafka makes topics and directories of it. */
    private static String name(Setting setting) {
        if (!setting.value().matches("[a-zA-Z0-9._-]{1,100}")) {
            throw setting.problem("is \"" + setting.value() + "\" but must consist of 1 to 100 letters, digits, \".\", "
                    + "\"_\" and \"-\", for example tideline");
        }
        return setting.value();
    }

    /** Separated by commas; nothing stands for any. */
    private static Set<String> codes(Setting setting, String form, String wanted) {
        Set<String> codes = new TreeSet<>();
        for (String code : setting.value().split(",", -1)) {
            if (!code.isBlank() && !code.strip().matches(form)) {
                throw setting.problem("is \"" + setting.value() + "\" but must be " + wanted + ", or empty for any");
            }
            codes.add(code.strip());
        }
        codes.remove("");
        return codes;
    }

    private static Path directory(Setting setting) {
        String value = setting.value();
        if (value.isEmpty()) {
            throw setting.problem("is empty but must be a directory, for example /var/lib/tideline");
        }
        return value.startsWith("~/") ? Path.of(System.getProperty("user.home"), value.substring(2)) : Path.of(value);
    }

    private static Duration duration(Setting setting) {
        String wanted = " but must be a duration from PT0.001S to PT1M, for example PT0.1S";
        try {
            Duration duration = Duration.parse(setting.value());
            if (duration.toMillis() >= 1 && duration.compareTo(Duration.ofMinutes(1)) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException | ArithmeticException e) {
            throw setting.problem("is \"" + setting.value() + "\"" + wanted, e);
        }
        throw setting.problem("is " + setting.value() + wanted);
    }

    private static int whole(Setting setting, int least, int most) {
        String wanted = "is \"" + setting.value() + "\" but must be a whole number from " + least + " to " + most;
        try {
            int number = Integer.parseInt(setting.value());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw setting.problem(wanted, e);
        }
        throw setting.problem(wanted);
    }

    /** Each one alone first, so that a message can say where it came from. */
    private static Map<String, String> policies(Settings settings) {
        Map<String, String> policies = new TreeMap<>();
        for (String key : settings.keys()) {
            if (Policies.isPolicyKey(key)) {
                Setting setting = settings.get(key);
                try {
                    var unused = new Policies(Map.of(key, setting.value()));
                } catch (IllegalArgumentException e) {
                    throw setting.problem("is refused: " + e.getMessage());
                }
                policies.put(key, setting.value());
            }
        }
        return policies;
    }
}
