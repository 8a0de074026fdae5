package dev.tideline.crawl.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {

    private static final int LIMIT = 100_000;

    private int cancelled;

    @Test
    void shouldPutTogetherWhatArrives() {
        BoundedBody body = body("6");

        body.onNext(List.of(bytes("ab"), bytes("cd")));
        body.onNext(List.of(bytes("ef")));
        body.onComplete();

        assertThat(whole(body)).asString(StandardCharsets.US_ASCII).isEqualTo("abcdef");
    }

    @Test
    void shouldPutTogetherMoreOrLessThanWasAnnounced() {
        BoundedBody more = body("1");
        more.onNext(List.of(bytes("ab"), bytes("cdefg")));
        more.onComplete();
        BoundedBody less = body("50");
        less.onNext(List.of(bytes("ab")));
        less.onComplete();

        assertThat(whole(more)).asString(StandardCharsets.US_ASCII).isEqualTo("abcdefg");
        assertThat(whole(less)).asString(StandardCharsets.US_ASCII).isEqualTo("ab");
    }

    @Test
    void shouldPutTogetherWhatNobodyAnnounced() {
        BoundedBody body = body(null);

        for (int i = 0; i < 10; i++) {
            body.onNext(List.of(bytes("x".repeat(9_999))));
        }
        body.onComplete();

        assertThat(whole(body)).hasSize(99_990).containsOnly('x');
    }

    @Test
    void shouldGiveUpBeyondTheLimit() {
        BoundedBody body = body("99999999999");

        body.onNext(List.of(bytes("x".repeat(LIMIT)), bytes("y")));
        body.onNext(List.of(bytes("z")));

        assertThat(cancelled).isPositive();
        assertThatThrownBy(() -> whole(body)).hasCauseInstanceOf(TooLargeException.class);
    }

    private BoundedBody body(String length) {
        HttpHeaders headers = HttpHeaders.of(
                length == null ? Map.of() : Map.of("content-length", List.of(length)), (name, value) -> true);
        BoundedBody body = new BoundedBody(headers, LIMIT);
        body.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {
                // Everything comes at once.
            }

            @Override
            public void cancel() {
                cancelled++;
            }
        });
        return body;
    }

    private static byte[] whole(BoundedBody body) {
        return body.getBody().toCompletableFuture().join();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)).asReadOnlyBuffer();
    }
}
