package dev.tideline.crawl.play;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tideline.crawl.play.PlayedBoard.Asked;
import dev.tideline.crawl.play.PlayedBoard.Said;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One server that plays all providers that can be crawled, each under a path of its own. */
public final class BoardServer implements AutoCloseable {

    private static final Map<String, PlayedBoard> PROVIDERS = PlayedBoards.all();
    private static final String PAGE = "<!doctype html><html><body>Please enable JavaScript.</body></html>";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final Map<String, List<Job>> boards = new ConcurrentHashMap<>();
    private final Map<String, String> tags = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile @Nullable Fault listFault;
    private volatile @Nullable Fault detailFault;
    private volatile String robots = "";
    private volatile boolean remembers = true;

    private BoardServer(HttpServer server) {
        this.server = server;
    }

    public static BoardServer start() throws IOException {
        // Else head and body of an answer wait 40 ms for each other.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        BoardServer server = new BoardServer(http);
        http.createContext("/", server::handle);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    public static Set<String> providers() {
        return PROVIDERS.keySet();
    }

    /** How this provider is played. */
    public static PlayedBoard played(String provider) {
        return Objects.requireNonNull(PROVIDERS.get(provider));
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** As {@code --endpoint} takes them. */
    public Map<String, String> endpoints() {
        String base = base();
        Map<String, String> endpoints = new HashMap<>();
        for (String provider : PROVIDERS.keySet()) {
            endpoints.put(provider, base + "/" + provider + (played(provider).isHosted() ? "/{board}" : ""));
        }
        return endpoints;
    }

    /** Puts up a board, or changes it. */
    public BoardServer board(String provider, String token, List<Job> jobs) {
        boards.put(provider + "|" + token, List.copyOf(jobs));
        return this;
    }

    /** All list answers from now on. */
    public void listFault(@Nullable Fault fault) {
        listFault = fault;
    }

    /** All answers of single postings from now on. */
    public void detailFault(@Nullable Fault fault) {
        detailFault = fault;
    }

    public void robots(String text) {
        robots = text;
    }

    /** Without a record of each question: for benchmarks. */
    public void forget() {
        remembers = false;
    }

    /** All questions so far, method and path. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI uri = exchange.getRequestURI();
            if (remembers) {
                asked.add(exchange.getRequestMethod() + " " + uri);
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (uri.getPath().equals("/robots.txt")) {
                send(
                        exchange,
                        robots.isEmpty() ? new Said(404, "text/plain", "") : new Said(200, "text/plain", robots));
                return;
            }
            String[] path = uri.getPath().split("/", 3);
            PlayedBoard played = PROVIDERS.get(path[1]);
            Asked question = new Asked(base() + "/" + path[1], "/" + path[2], query(uri), body);
            List<Job> jobs = boards.get(path[1] + "|" + played.token(question));
            Fault fault = played.isDetail(question) ? detailFault : listFault;
            answer(exchange, played, question, jobs, fault);
        }
    }

    private void answer(
            HttpExchange exchange, PlayedBoard played, Asked asked, @Nullable List<Job> jobs, @Nullable Fault fault)
            throws IOException {
        if (jobs == null) {
            send(exchange, played.unknown());
            return;
        }
        Said right = right(played, asked, jobs, fault);
        if (fault == null) {
            sendUnlessKnown(exchange, right);
            return;
        }
        boolean behind = !played.isDetail(asked) && played.offset(asked) > 0;
        switch (fault) {
            case SERVER_ERROR -> send(exchange, new Said(500, "text/plain", "oops"));
            case UNAVAILABLE -> send(exchange, new Said(503, "text/html", PAGE));
            case TOO_MANY -> {
                exchange.getResponseHeaders().set("Retry-After", "3600");
                send(exchange, new Said(429, "text/plain", "slow down"));
            }
            case FORBIDDEN -> send(exchange, new Said(403, "text/html", PAGE));
            case LATE -> late(exchange, right);
            case BROKEN_OFF -> brokenOff(exchange, right);
            case CUT -> send(exchange, new Said(200, right.type(), half(right.body())));
            case HTML -> send(exchange, new Said(200, "text/html", PAGE));
            case BLANK -> send(exchange, new Said(200, right.type(), ""));
            case GARBAGE -> send(exchange, new Said(200, right.type(), "\u0001 nothing of the kind"));
            case OTHER_SHAPE ->
                send(exchange, new Said(200, right.type(), isXml(right) ? "<rss></rss>" : "{\"results\":{}}"));
            case ELSEWHERE -> send(exchange, new Said(302, "https://login.example.com/", ""));
            case LOST -> send(exchange, new Said(404, "text/html", PAGE));
            case UNKNOWN_BOARD -> send(exchange, played.unknown());
            case FAILS_BEHIND_ONE_PAGE -> send(exchange, behind ? new Said(500, "text/plain", "oops") : right);
            case EMPTY, SOME_ROWS, WRAP, STOPS_AFTER_ONE_PAGE, NO_TOTAL_BEHIND_ONE_PAGE, NO_KEYS ->
                send(exchange, right);
        }
    }

    /** What a healthy server says, or one whose list alone is wrong. */
    private static Said right(PlayedBoard played, Asked asked, List<Job> board, @Nullable Fault fault) {
        if (played.isDetail(asked)) {
            List<Job> wanted =
                    board.stream().filter(job -> played.isAbout(asked, job)).toList();
            Said detail = wanted.isEmpty() ? null : played.detail(asked, wanted);
            return detail == null
                    ? new Said(404, "application/json", "{\"code\":\"RESOURCE_NOT_FOUND\",\"errorCode\":\"S00\"}")
                    : detail;
        }
        List<Job> jobs = played.wanted(asked, board);
        int offset = fault == Fault.WRAP ? 0 : played.offset(asked);
        List<Job> behind = jobs.subList(Math.min(offset, jobs.size()), jobs.size());
        List<Job> page = behind.subList(0, Math.min(played.limit(asked), behind.size()));
        if (fault == Fault.EMPTY || (fault == Fault.STOPS_AFTER_ONE_PAGE && played.offset(asked) > 0)) {
            page = List.of();
        } else if (fault == Fault.SOME_ROWS) {
            page = played.offset(asked) > 0 ? List.of() : page.subList(0, Math.min(2, page.size()));
        }
        boolean untold = fault == Fault.EMPTY || (fault == Fault.NO_TOTAL_BEHIND_ONE_PAGE && played.offset(asked) > 0);
        Said said = played.list(asked, page, untold ? 0 : jobs.size());
        return fault == Fault.NO_KEYS
                ? new Said(
                        said.status(), said.type(), said.body().replace(played.keyName(), nameless(played.keyName())))
                : said;
    }

    private static String nameless(String keyName) {
        return keyName.startsWith("\"") ? "\"x\"" : "x>";
    }

    private void late(HttpExchange exchange, Said said) throws IOException {
        byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length + 1L);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
        try {
            // Longer than any test waits; closing the server ends it.
            TimeUnit.SECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void brokenOff(HttpExchange exchange, Said said) throws IOException {
        byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
    }

    private void sendUnlessKnown(HttpExchange exchange, Said said) throws IOException {
        String tag = tags.computeIfAbsent(said.body(), body -> "W/\"" + Integer.toHexString(body.hashCode()) + "\"");
        exchange.getResponseHeaders().set("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            send(exchange, said);
        }
    }

    private static void send(HttpExchange exchange, Said said) throws IOException {
        byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
        boolean redirect = said.status() / 100 == 3;
        exchange.getResponseHeaders().set(redirect ? "Location" : "Content-Type", said.type());
        exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static boolean isXml(Said said) {
        return said.body().startsWith("<");
    }

    private static String half(String body) {
        return body.substring(0, body.length() / 2);
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new HashMap<>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&", -1)) {
                String[] parts = pair.split("=", 2);
                query.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
            }
        }
        return query;
    }
}
