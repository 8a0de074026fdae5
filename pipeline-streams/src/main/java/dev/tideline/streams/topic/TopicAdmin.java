package dev.tideline.streams.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates, describes and checks topics on a broker. What the broker refuses comes out as the {@link KafkaException} that it
 * gave; what it does not answer in time as Kafka's {@code TimeoutException}. The admin client stays the caller's.
 */
public final class TopicAdmin {

    private static final Duration POLL = Duration.ofMillis(50);

    private final Admin admin;
    private final Duration timeout;

    public TopicAdmin(Admin admin, Duration timeout) {
        this.admin = admin;
        this.timeout = timeout;
    }

    /**
     * Creates the topics that are missing, leaves the others as they are, and waits until the brokers know all of them.
     *
     * @return the names of those created, sorted
     */
    public List<String> createMissing(Collection<Topic<?, ?>> topics, Layout layout) {
        Map<String, TopicState> existing = describe(topics);
        List<String> created = new ArrayList<>();
        Map<String, KafkaFuture<Void>> answers = admin.createTopics(topics.stream()
                        .filter(topic -> !existing.containsKey(topic.name()))
                        .map(topic -> newTopic(topic, layout))
                        .toList())
                .values();
        for (Map.Entry<String, KafkaFuture<Void>> answer : new TreeMap<>(answers).entrySet()) {
            try {
                await(answer.getValue());
                created.add(answer.getKey());
            } catch (TopicExistsException e) {
                // Another instance was faster: as good as ours, and verify looks at it.
            }
        }
        awaitVisible(topics);
        return created;
    }

    /** The topics that exist, by name. */
    public Map<String, TopicState> describe(Collection<Topic<?, ?>> topics) {
        List<String> names = topics.stream().map(Topic::name).toList();
        Map<String, TopicDescription> descriptions = new TreeMap<>();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> answer :
                admin.describeTopics(names).topicNameValues().entrySet()) {
            try {
                descriptions.put(answer.getKey(), await(answer.getValue()));
            } catch (UnknownTopicOrPartitionException e) {
                // Missing, so not in the answer.
            }
        }
        Map<String, Map<String, String>> configs = configs(descriptions.keySet());
        Map<String, TopicState> states = new TreeMap<>();
        descriptions.forEach((name, description) -> states.put(
                name,
                new TopicState(
                        name,
                        description.partitions().size(),
                        description.partitions().get(0).replicas().size(),
                        configs.getOrDefault(name, Map.of()))));
        return states;
    }

    /**
     * Checks that the topics exist and have the settings on which correctness rests. Retention, replication and the number
     * of partitions are the operator's.
     *
     * @throws TopicMismatchException if one is missing or set otherwise
     */
    public void verify(Collection<Topic<?, ?>> topics) {
        List<String> mismatches = TopicCheck.mismatches(topics, describe(topics));
        if (!mismatches.isEmpty()) {
            throw new TopicMismatchException(mismatches);
        }
    }

    /** The controller answers before every broker has heard of a new topic. */
    private void awaitVisible(Collection<Topic<?, ?>> topics) {
        List<String> names = topics.stream().map(Topic::name).toList();
        long start = System.nanoTime();
        while (!visible(topics).containsAll(names)) {
            if (System.nanoTime() - start > timeout.toNanos()) {
                throw new org.apache.kafka.common.errors.TimeoutException(
                        "the brokers do not know all of " + names + " after " + timeout.toMillis() + " ms");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private Collection<String> visible(Collection<Topic<?, ?>> topics) {
        try {
            return describe(topics).keySet();
        } catch (UnknownTopicOrPartitionException e) {
            return List.of(); // two brokers were asked, and one of them is behind
        }
    }

    private static NewTopic newTopic(Topic<?, ?> topic, Layout layout) {
        Map<String, String> configs = new TreeMap<>(topic.allConfigs());
        configs.put("min.insync.replicas", Integer.toString(layout.minInSyncReplicas()));
        return new NewTopic(topic.name(), layout.partitions(), layout.replication()).configs(configs);
    }

    private Map<String, Map<String, String>> configs(Collection<String> names) {
        Map<ConfigResource, Config> answers = await(admin.describeConfigs(names.stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList())
                .all());
        Map<String, Map<String, String>> configs = new HashMap<>();
        answers.forEach((resource, config) -> {
            Map<String, String> values = new TreeMap<>();
            for (ConfigEntry entry : config.entries()) {
                if (entry.value() != null) {
                    values.put(entry.name(), entry.value());
                }
            }
            configs.put(resource.name(), values);
        });
        return configs;
    }

    private <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException(
                    "no answer from the broker within " + timeout.toMillis() + " ms: is bootstrap.servers right?", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
