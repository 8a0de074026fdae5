package dev.tideline.crawl.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** The JDK's client: HTTP/2 where the server speaks it. */
public final class JdkHttp implements Http {

    private static final Duration CONNECT = Duration.ofSeconds(15);

    private final HttpClient client;
    private final Limits limits;
    private final InstantSource clock;

    /**
     * What a request may cost.
     *
     * @param answer from the request to the answer's last byte
     * @param bytes of an answer, unpacked
     * @param agent who we say that we are, in the form {@code name/version (+URL or mail address)}
     */
    public record Limits(Duration answer, int bytes, String agent) {}

    public JdkHttp(Limits limits, InstantSource clock) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads())
                .build();
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * As many as there are processors. The client's own pool hands each piece of an answer to a thread that it wakes for
     * it, one for every connection: most of what receiving costs.
     */
    private static Executor threads() {
        int processors = Math.max(2, Runtime.getRuntime().availableProcessors());
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                processors, processors, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "http");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    @Override
    public Answer send(Request request) throws IOException, InterruptedException {
        HttpRequest.Builder asked = HttpRequest.newBuilder(request.uri())
                .header("User-Agent", limits.agent())
                .header("Accept-Encoding", "gzip");
        request.headers().forEach(asked::header);
        if (request.body() != null) {
            asked.POST(BodyPublishers.ofString(request.body()));
        }
        HttpResponse<byte[]> response =
                await(client.sendAsync(asked.build(), head -> new BoundedBody(head.headers(), limits.bytes())));
        Map<String, String> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new Answer(
                request.uri(), response.statusCode(), headers, unpacked(response.body(), headers), clock.instant());
    }

    /** The client's own time-out ends with the headers; a body may trickle for ever. */
    private <T> T await(CompletableFuture<T> sent) throws IOException, InterruptedException {
        try {
            return sent.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no whole answer within " + limits.answer(), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
        } finally {
            sent.cancel(true);
        }
    }

    private byte[] unpacked(byte[] body, Map<String, String> headers) throws IOException {
        if (body.length == 0 || !"gzip".equalsIgnoreCase(headers.get("content-encoding"))) {
            return body;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body), 1 << 14)) {
            byte[] whole = in.readNBytes(limits.bytes() + 1);
            if (whole.length > limits.bytes()) {
                throw BoundedBody.tooLarge(limits.bytes());
            }
            return whole;
        }
    }
}
