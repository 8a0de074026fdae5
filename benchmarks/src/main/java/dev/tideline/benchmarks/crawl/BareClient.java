package dev.tideline.benchmarks.crawl;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The floor: the JDK's client fetches the boards' answers and looks at none of them.
 *
 * @param parallel boards at a time
 */
record BareClient(HttpClient client, List<URI> boards, int parallel) {

    /** Returns the bytes of all answers. */
    long fetch() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(parallel);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (URI board : boards) {
                answers.add(threads.submit(
                        () -> client.send(HttpRequest.newBuilder(board).build(), BodyHandlers.ofByteArray())
                                .body()
                                .length));
            }
            long bytes = 0;
            for (Future<Integer> answer : answers) {
                bytes += answer.get();
            }
            return bytes;
        } finally {
            threads.shutdownNow();
        }
    }
}
