package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import dev.tideline.apps.config.Configuration;
import dev.tideline.streams.topic.Topic;
import dev.tideline.streams.topic.TopicAdmin;
import dev.tideline.streams.topic.TopicState;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The catalogue of topics, and what a broker has of it. */
@Command(
        name = "topics",
        description = "Lists, creates and describes the topics.",
        footer = {
            "",
            "Examples:",
            "  tideline topics list --set topics.prefix=staging.     (needs no broker)",
            "  tideline topics create --config prod.properties --set topics.replication=3",
            "  tideline topics describe --bootstrap-servers host:9092"
        })
final class TopicsCommand implements Runnable {

    private static final String ROW = "%-28s %-22s %-14s %-8s %-10s%n";

    private final Shell shell;

    @Spec
    private CommandSpec spec;

    TopicsCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do: list, create or describe");
    }

    @Command(name = "list", description = "Prints the catalogue; asks no broker.")
    int list(@Mixin SettingOptions settings) throws IOException {
        print(ROW, "TOPIC", "KEY", "VALUE", "CLEANUP", "RETENTION");
        for (Topic<?, ?> topic : settings.configuration(shell).topics().all()) {
            print(
                    ROW,
                    topic.name(),
                    topic.keyedBy(),
                    value(topic),
                    topic.cleanup().name().toLowerCase(Locale.ROOT),
                    retention(topic.configs().get("retention.ms")));
        }
        shell.out().flush();
        return ExitCode.OK.status();
    }

    @Command(name = "create", description = "Creates the topics that are missing and checks the others.")
    int create(@Mixin ConnectionOptions connection) throws IOException {
        Configuration configuration = connection.connection(shell);
        List<Topic<?, ?>> topics = configuration.topics().all();
        try (Admin admin = Clients.admin(configuration)) {
            TopicAdmin topicAdmin = new TopicAdmin(admin, Clients.PATIENCE);
            List<String> created = topicAdmin.createMissing(topics, configuration.layout());
            for (Topic<?, ?> topic : topics) {
                print("%-28s %s%n", topic.name(), created.contains(topic.name()) ? "created" : "was there");
            }
            shell.out().flush();
            topicAdmin.verify(topics);
        }
        return ExitCode.OK.status();
    }

    @Command(name = "describe", description = "Prints the topics as the broker has them and checks them.")
    int describe(@Mixin ConnectionOptions connection) throws IOException {
        Configuration configuration = connection.connection(shell);
        List<Topic<?, ?>> topics = configuration.topics().all();
        try (Admin admin = Clients.admin(configuration)) {
            TopicAdmin topicAdmin = new TopicAdmin(admin, Clients.PATIENCE);
            Map<String, TopicState> states = topicAdmin.describe(topics);
            print(ROW, "TOPIC", "PARTITIONS", "REPLICATION", "CLEANUP", "RETENTION");
            for (Topic<?, ?> topic : topics) {
                TopicState state = states.get(topic.name());
                if (state == null) {
                    print("%-28s %s%n", topic.name(), "missing");
                } else {
                    Map<String, String> configs = state.configs();
                    print(
                            ROW,
                            topic.name(),
                            state.partitions(),
                            state.replication(),
                            configs.getOrDefault("cleanup.policy", "?"),
                            retention(configs.get("retention.ms")));
                }
            }
            shell.out().flush();
            topicAdmin.verify(topics);
        }
        return ExitCode.OK.status();
    }

    private void print(String format, Object... values) throws IOException {
        Writer out = shell.out();
        out.write(String.format(Locale.ROOT, format, values).replaceAll(" +(\\R)$", "$1"));
    }

    private static String value(Topic<?, ?> topic) {
        return topic.value() == byte[].class ? "as input" : topic.value().getSimpleName();
    }

    private static String retention(@org.jspecify.annotations.Nullable String millis) {
        if (millis == null) {
            return "by key";
        }
        long days = Duration.ofMillis(Long.parseLong(millis)).toDays();
        return millis.startsWith("-") ? "for ever" : Numbers.of(days, "day", "days");
    }
}
