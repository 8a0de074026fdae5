package dev.tideline.apps.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** A single node's configuration, and its log directory as {@code kafka-storage format} makes it. */
final class BrokerStorage {

    private static final int NODE_ID = 1;
    private static final String CONTROLLER = "CONTROLLER";
    private static final String LOOPBACK = "127.0.0.1";

    private BrokerStorage() {}

    static String address(int port) {
        return LOOPBACK + ":" + port;
    }

    /** Formats {@code logs} on the first start; later starts find their cluster there. */
    static void formatOnce(Path logs) throws Exception {
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(NODE_ID)
                .addDirectory(logs.toString())
                .setMetadataLogDirectory(logs.toString())
                .setControllerListenerName(CONTROLLER)
                .setHasDynamicQuorum(false)
                .setFeatureLevel("transaction.version", (short) 2)
                .run();
    }

    static Properties configuration(Path logs, int brokerPort, int controllerPort) {
        var properties = new Properties();
        properties.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE_ID),
                "controller.quorum.voters",
                NODE_ID + "@" + address(controllerPort),
                "controller.listener.names",
                CONTROLLER,
                "listeners",
                "PLAINTEXT://" + address(brokerPort) + "," + CONTROLLER + "://" + address(controllerPort),
                "advertised.listeners",
                "PLAINTEXT://" + address(brokerPort),
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "log.dirs",
                logs.toString()));
        properties.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1"));
        properties.putAll(Map.of(
                "auto.create.topics.enable", "false",
                "group.initial.rebalance.delay.ms", "0",
                "message.max.bytes", Integer.toString(16 << 20),
                // 16 MiB map some 600,000 keys in one cleaning pass; the default of 128 MiB is for servers.
                "log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20),
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                // No JMX: nobody reads it here, and two brokers in one process would fight over the names.
                "metric.reporters", "",
                "metrics.jmx.exclude", ".*"));
        return properties;
    }
}
