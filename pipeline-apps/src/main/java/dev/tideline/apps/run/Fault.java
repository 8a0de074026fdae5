package dev.tideline.apps.run;

import dev.tideline.apps.ExitCode;
import dev.tideline.apps.config.ConfigurationException;
import dev.tideline.apps.local.LocalStackException;
import dev.tideline.streams.record.DecodeFailure;
import dev.tideline.streams.record.IncompatibleSchemaException;
import dev.tideline.streams.record.RegistryException;
import dev.tideline.streams.topic.TopicMismatchException;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.StreamsException;

/**
 * What broke, by the type of what was thrown: the one list that turns a failure into an exit code.
 *
 * @param message for operators: what is wrong, and the way out where we know one
 */
public record Fault(ExitCode code, String message) {

    private record Kind(Class<? extends Throwable> type, ExitCode code) {}

    /** The first that fits any link of the chain of causes decides, so the more telling types stand first. */
    private static final List<Kind> KINDS = List.of(
            new Kind(ConfigurationException.class, ExitCode.USAGE),
            new Kind(LocalStackException.class, ExitCode.LOCAL),
            new Kind(IncompatibleSchemaException.class, ExitCode.CONTRACT),
            new Kind(TopicMismatchException.class, ExitCode.CONTRACT),
            new Kind(DecodeFailure.Infrastructure.class, ExitCode.REGISTRY),
            new Kind(RegistryException.class, ExitCode.REGISTRY),
            new Kind(RestClientException.class, ExitCode.REGISTRY),
            new Kind(SerializationException.class, ExitCode.REGISTRY),
            new Kind(BrokerLostException.class, ExitCode.BROKER));

    /** Classifies what was thrown. */
    public static Fault of(Throwable thrown) {
        for (Kind kind : KINDS) {
            for (Throwable link = thrown; link != null; link = link.getCause()) {
                if (kind.type().isInstance(link)) {
                    return new Fault(kind.code(), text(link));
                }
            }
        }
        Throwable root = thrown;
        boolean kafka = false;
        while (root.getCause() != null) {
            kafka |= isBroker(root);
            root = root.getCause();
        }
        kafka |= isBroker(root);
        return new Fault(kafka ? ExitCode.BROKER : ExitCode.UNEXPECTED, text(root));
    }

    /** Streams wraps whatever a processor throws: the wrapper alone does not blame the broker. */
    private static boolean isBroker(Throwable thrown) {
        return thrown instanceof KafkaException && !(thrown instanceof StreamsException);
    }

    private static String text(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? thrown.getClass().getName() : message;
    }
}
