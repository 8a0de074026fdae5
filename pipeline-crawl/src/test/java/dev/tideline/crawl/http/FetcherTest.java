package dev.tideline.crawl.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tideline.crawl.http.NoAnswerException.Reason;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FetcherTest {

    private static final URI PLACE = URI.create("https://boards.example.com/list");
    private static final Fetcher.Backend BACKEND =
            new Fetcher.Backend("example", new Manners(1, Duration.ofMillis(25)), false);

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<URI> asked = new ArrayList<>();
    private final List<Duration> slept = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T06:00:00Z");
    private int failures;

    private final Fetcher fetcher = new Fetcher(
            this::send,
            new Backoff(3, Duration.ofSeconds(2), Duration.ofMinutes(1)),
            () -> now,
            time -> {
                slept.add(time);
                now = now.plus(time);
            },
            new Random(7),
            "tideline-test/1",
            manners -> manners);

    @Test
    void shouldAskAgainWithGrowingPauses() throws Exception {
        answers.add(answer(500, Map.of()));
        answers.add(answer(503, Map.of()));
        answers.add(answer(200, Map.of()));

        Answer answer = fetcher.fetch(Request.get(PLACE), BACKEND);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(slept.get(0)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(slept.get(1)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void shouldObeyRetryAfter() throws Exception {
        answers.add(answer(429, Map.of("retry-after", "30")));
        answers.add(answer(200, Map.of()));

        fetcher.fetch(Request.get(PLACE), BACKEND);

        assertThat(slept.get(0)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void shouldObeyRetryAfterAsADate() throws Exception {
        answers.add(answer(503, Map.of("retry-after", "Mon, 02 Mar 2026 06:00:20 GMT")));
        answers.add(answer(200, Map.of()));

        fetcher.fetch(Request.get(PLACE), BACKEND);

        assertThat(slept.get(0)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void shouldLeaveABackendAloneThatAsksForMoreThanIsWaited() {
        answers.add(answer(429, Map.of("retry-after", "3600")));

        assertThatThrownBy(() -> fetcher.fetch(Request.get(PLACE), BACKEND))
                .isInstanceOfSatisfying(
                        NoAnswerException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOLD_TO_WAIT));
        assertThatThrownBy(() -> fetcher.fetch(Request.get(PLACE), BACKEND))
                .hasMessageContaining("not asked")
                .hasMessageContaining(PLACE.toString());
        assertThat(asked).hasSize(1);
        assertThat(slept).isEmpty();
    }

    @Test
    void shouldGiveUpWhereNothingComes() {
        failures = 3;

        assertThatThrownBy(() -> fetcher.fetch(Request.get(PLACE), BACKEND))
                .isInstanceOfSatisfying(
                        NoAnswerException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE))
                .hasMessageContaining("connection reset")
                .hasMessageContaining("3 attempts");
    }

    @Test
    void shouldFollowARedirectWithinAHostOnly() throws Exception {
        answers.add(answer(301, Map.of("location", "/list/")));
        answers.add(answer(302, Map.of("location", "https://www.example.org/")));

        Answer answer = fetcher.fetch(Request.get(PLACE), BACKEND);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).hasHost("www.example.org");
        assertThat(asked).containsExactly(PLACE, URI.create("https://boards.example.com/list/"));
    }

    @Test
    void shouldKeepRequestsApart() throws Exception {
        answers.add(answer(200, Map.of()));
        answers.add(answer(200, Map.of()));

        fetcher.fetch(Request.get(PLACE), BACKEND);
        fetcher.fetch(Request.get(PLACE), BACKEND);

        assertThat(slept).containsExactly(Duration.ofMillis(25));
    }

    @Test
    void shouldAskRobotsTxtWhereItApplies() throws Exception {
        Fetcher.Backend pages = new Fetcher.Backend("pages", Manners.USUAL, true);
        answers.add(answer("User-agent: tideline-test\nDisallow: /list\n"));

        assertThatThrownBy(() -> fetcher.fetch(Request.get(PLACE), pages))
                .isInstanceOfSatisfying(
                        NoAnswerException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FORBIDDEN_TO_ROBOTS));
        answers.add(answer(200, Map.of()));
        Answer other = fetcher.fetch(Request.get(PLACE.resolve("/other")), pages);

        assertThat(other.status()).isEqualTo(200);
        assertThat(asked)
                .as("robots.txt is asked once")
                .containsExactly(PLACE.resolve("/robots.txt"), PLACE.resolve("/other"));
    }

    private Answer send(Request request) throws IOException {
        asked.add(request.uri());
        if (failures-- > 0) {
            throw new IOException("connection reset");
        }
        Answer next = answers.remove();
        return new Answer(request.uri(), next.status(), next.headers(), next.body(), now);
    }

    private static Answer answer(int status, Map<String, String> headers) {
        return new Answer(PLACE, status, headers, new byte[0], Instant.EPOCH);
    }

    private static Answer answer(String text) {
        return new Answer(
                PLACE, 200, Map.of("content-type", "text/plain"), text.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
    }
}
