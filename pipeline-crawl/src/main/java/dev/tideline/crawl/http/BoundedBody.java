package dev.tideline.crawl.http;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * An answer's body in memory, given up where it grows beyond a limit.
 *
 * <p>What arrives is copied at once to where it stays, while the processor still has it at hand; the JDK's own subscriber
 * keeps all of it in pieces until the end.
 */
final class BoundedBody implements BodySubscriber<byte[]> {

    /** Where nobody says how much will come. */
    private static final int FIRST = 1 << 14;

    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final int limit;
    private final long announced;
    private byte[] bytes = {};
    private int received;
    private Flow.@Nullable Subscription subscription;

    BoundedBody(HttpHeaders headers, int limit) {
        this.limit = limit;
        this.announced = headers.firstValueAsLong("content-length").orElse(FIRST);
    }

    static IOException tooLarge(int limit) {
        return new TooLargeException("the answer is larger than the " + limit + " bytes that are allowed");
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            int length = buffer.remaining();
            if (length > limit - received) {
                giveUp();
            }
            if (whole.isDone()) {
                return;
            }
            makeRoom(length);
            buffer.get(bytes, received, length);
            received += length;
        }
    }

    private void makeRoom(int length) {
        if (bytes.length - received < length) {
            long wanted = Math.max(received == 0 ? announced : 2L * bytes.length, (long) received + length);
            bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, limit));
        }
    }

    private void giveUp() {
        if (subscription != null) {
            subscription.cancel();
        }
        onError(tooLarge(limit));
    }

    @Override
    public void onError(Throwable failure) {
        bytes = new byte[0];
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.complete(received == bytes.length ? bytes : Arrays.copyOf(bytes, received));
    }
}
