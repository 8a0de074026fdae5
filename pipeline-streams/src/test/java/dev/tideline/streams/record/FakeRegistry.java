package dev.tideline.streams.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A schema registry on the loopback that keeps a list of schemas, and fails as it is told. */
final class FakeRegistry implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        // The server writes head and body apart; without this each answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final List<String> requests = new ArrayList<>();
    private final List<ObjectNode> schemas = new ArrayList<>();
    private final Map<String, String> levels = new TreeMap<>();
    private @Nullable String failOn;
    private boolean overtaken;
    private int failStatus;
    private int failCode;

    FakeRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort();
    }

    /** Requests so far, as method and path. */
    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    synchronized Map<String, String> levels() {
        return Map.copyOf(levels);
    }

    synchronized List<String> subjects() {
        return schemas.stream().map(schema -> schema.path("subject").asText()).toList();
    }

    synchronized int add(String subject, String schemaType, String schema) {
        int id = schemas.size() + 1;
        schemas.add(JSON.createObjectNode()
                .put("subject", subject)
                .put("version", 1)
                .put("id", id)
                .put("schemaType", schemaType)
                .put("schema", schema));
        return id;
    }

    /** From now on answers requests that start so, for example {@code "GET /schemas"}, with this error. */
    synchronized void fail(String requestStart, int status, int errorCode) {
        failOn = requestStart;
        failStatus = status;
        failCode = errorCode;
    }

    /** From now on somebody else is quicker with every write: it is done, and ours is answered with a conflict. */
    synchronized void overtake() {
        overtaken = true;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String request = exchange.getRequestMethod() + " " + path;
        requests.add(request);
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        if (failOn != null && request.startsWith(failOn)) {
            error(exchange, failStatus, failCode, "as told");
        } else if (path.startsWith("/schemas/ids/")) {
            int id = Integer.parseInt(path.substring("/schemas/ids/".length()));
            found(exchange, id <= schemas.size() ? schemas.get(id - 1) : null, 40403);
        } else if (path.startsWith("/config/")) {
            config(exchange, path.substring("/config/".length()), body);
        } else {
            subject(exchange, path.split("/", -1)[2], path.endsWith("/versions"), body);
        }
    }

    private void subject(HttpExchange exchange, String subject, boolean versions, JsonNode body) throws IOException {
        boolean isWrite = exchange.getRequestMethod().equals("POST");
        List<ObjectNode> ofSubject = schemas.stream()
                .filter(schema -> schema.path("subject").asText().equals(subject))
                .toList();
        if (versions && isWrite) {
            add(subject, "AVRO", body.path("schema").asText());
            written(exchange, schemas.get(schemas.size() - 1));
        } else if (versions) {
            found(exchange, ofSubject.isEmpty() ? null : JSON.createArrayNode().add(1), 40401);
        } else {
            found(
                    exchange,
                    ofSubject.stream()
                            .filter(schema -> schema.path("schema").equals(body.path("schema")))
                            .findFirst()
                            .orElse(null),
                    40403);
        }
    }

    private void config(HttpExchange exchange, String subject, JsonNode body) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            levels.put(subject, body.path("compatibility").asText());
            written(exchange, body);
        } else {
            String level = levels.get(subject);
            found(exchange, level == null ? null : JSON.createObjectNode().put("compatibilityLevel", level), 40408);
        }
    }

    private void written(HttpExchange exchange, JsonNode answer) throws IOException {
        if (overtaken) {
            error(exchange, 409, 0, "exists already");
        } else {
            found(exchange, answer, 0);
        }
    }

    private static void found(HttpExchange exchange, @Nullable JsonNode answer, int codeIfNot) throws IOException {
        if (answer == null) {
            error(exchange, 404, codeIfNot, "not found");
        } else {
            send(exchange, 200, answer);
        }
    }

    private static void error(HttpExchange exchange, int status, int code, String message) throws IOException {
        send(exchange, status, JSON.createObjectNode().put("error_code", code).put("message", message));
    }

    private static void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.schemaregistry.v1+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
