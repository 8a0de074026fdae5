package dev.tideline.benchmarks.crawl;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** A process that answers every Greenhouse board with the same invented postings. Its port is all that it prints. */
final class PlayedServer {

    private static final String SENTENCE =
            "You look after the cranes of the eastern yard, and after those who climb them. ";

    private PlayedServer() {}

    /**
     * Serves until it is killed.
     *
     * @param arguments how many postings a board has, and how many bytes of text each
     */
    public static void main(String[] arguments) throws IOException {
        // Else head and body of an answer wait 40 ms for each other.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        byte[] board = board(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]))
                .getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(16));
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, board.length);
                exchange.getResponseBody().write(board);
            }
        });
        server.start();
        System.out.println(server.getAddress().getPort());
    }

    private static String board(int postings, int text) {
        StringBuilder board = new StringBuilder("{\"jobs\":[");
        for (int i = 0; i < postings; i++) {
            board.append(i == 0 ? "" : ",")
                    .append("{\"absolute_url\":\"https://example.com/jobs/")
                    .append(4_000_000 + i)
                    .append("\",\"internal_job_id\":")
                    .append(900 + i)
                    .append(
                            ",\"location\":{\"name\":\"Leeds\"},\"metadata\":[{\"id\":1,\"name\":\"Time\",\"value\":\"Full\"}]")
                    .append(",\"id\":")
                    .append(4_000_000 + i)
                    .append(",\"updated_at\":\"2026-03-01T10:00:00-05:00\",\"requisition_id\":\"R")
                    .append(i)
                    .append("\",\"title\":\"Rigger ")
                    .append(i)
                    .append("\",\"departments\":[{\"id\":7,\"name\":\"Yard\",\"child_ids\":[],\"parent_id\":null}]")
                    .append(",\"content\":\"&lt;p&gt;");
            for (int length = 0; length < text; length += SENTENCE.length()) {
                board.append(SENTENCE);
            }
            board.append("&lt;/p&gt;\"}");
        }
        return board.append("],\"meta\":{\"total\":")
                .append(postings)
                .append("}}")
                .toString();
    }
}
