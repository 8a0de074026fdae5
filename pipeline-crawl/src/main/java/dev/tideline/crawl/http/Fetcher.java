package dev.tideline.crawl.http;

import dev.tideline.crawl.http.NoAnswerException.Reason;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Asks politely and patiently: one gate a backend, second attempts with growing pauses, redirects only within a host. */
public final class Fetcher {

    private static final int MOST_REDIRECTS = 3;

    private final Http http;
    private final Backoff backoff;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final RandomGenerator chance;
    private final Robots robots;
    private final UnaryOperator<Manners> pace;
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();

    /**
     * Whom a request goes to.
     *
     * @param name one gate for all that share it
     * @param robots whether the site's robots.txt is asked first
     */
    public record Backend(String name, Manners manners, boolean robots) {}

    /** @param chance of jitter; the crawl's one source of randomness
     * @param pace what an operator makes of each backend's manners */
    public Fetcher(
            Http http,
            Backoff backoff,
            InstantSource clock,
            Sleeper sleeper,
            RandomGenerator chance,
            String agent,
            UnaryOperator<Manners> pace) {
        this.http = http;
        this.backoff = backoff;
        this.clock = clock;
        this.sleeper = sleeper;
        this.chance = chance;
        this.robots = new Robots(agent);
        this.pace = pace;
    }

    /**
     * The answer, whatever its status, except that 429 and errors of the server are asked again first. A redirect to
     * another host is an answer: the caller judges it.
     *
     * @throws NoAnswerException if nothing came back that says anything about the board
     */
    public Answer fetch(Request request, Backend backend) throws NoAnswerException, InterruptedException {
        if (backend.robots() && !robots.allow(request.uri(), site -> persist(site, backend))) {
            throw new NoAnswerException(
                    Reason.FORBIDDEN_TO_ROBOTS,
                    request.describe() + " is forbidden by the site's robots.txt; robots=ignore in the boards file "
                            + "crawls it all the same");
        }
        Answer answer = persist(request, backend);
        for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
            URI location = answer.location();
            if (location == null || !isSameSite(answer.uri(), location)) {
                return answer;
            }
            answer = persist(request.to(location), backend);
        }
        return answer;
    }

    /** Waits before an answer that could not be read is asked for again. */
    public void pause(int attempt) throws InterruptedException {
        sleeper.sleep(backoff.before(attempt, chance));
    }

    private static boolean isSameSite(URI from, URI to) {
        return Objects.equals(from.getAuthority(), to.getAuthority())
                && Objects.equals(from.getScheme(), to.getScheme());
    }

    private Answer persist(Request request, Backend backend) throws NoAnswerException, InterruptedException {
        Gate gate =
                gates.computeIfAbsent(backend.name(), name -> new Gate(pace.apply(backend.manners()), clock, sleeper));
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt >= backoff.attempts();
            Duration pause = backoff.before(attempt, chance);
            try {
                Answer answer = send(request, gate);
                if (!isWorthAskingAgain(answer.status())) {
                    return answer;
                }
                Duration asked = Backoff.retryAfter(answer.header("retry-after"), clock.instant());
                if (asked != null && asked.compareTo(backoff.longest()) > 0) {
                    gate.rest(asked);
                    throw toldToWait(request, answer.status() + ", come back in " + asked);
                }
                if (last) {
                    return answer;
                }
                pause = longer(asked, pause);
                gate.rest(pause);
            } catch (TooLargeException e) {
                throw new NoAnswerException(Reason.TOO_LARGE, request.describe() + ": " + e.getMessage(), e);
            } catch (IOException e) {
                if (last) {
                    throw new NoAnswerException(
                            Reason.UNREACHABLE,
                            request.describe() + ": " + words(e) + " (" + attempt + " attempts)",
                            e);
                }
            }
            sleeper.sleep(pause);
        }
    }

    private Answer send(Request request, Gate gate) throws IOException, NoAnswerException, InterruptedException {
        if (!gate.enter(backoff.longest())) {
            throw toldToWait(request, "not asked: the server wants to be left alone");
        }
        try {
            return http.send(request);
        } finally {
            gate.leave();
        }
    }

    private NoAnswerException toldToWait(Request request, String said) {
        return new NoAnswerException(
                Reason.TOLD_TO_WAIT,
                request.describe() + ": " + said + ", longer than the " + backoff.longest()
                        + " that are waited: crawl less often, or with fewer requests at a time");
    }

    private static Duration longer(@Nullable Duration asked, Duration pause) {
        return asked != null && asked.compareTo(pause) > 0 ? asked : pause;
    }

    private static boolean isWorthAskingAgain(int status) {
        return switch (status) {
            case 408, 425, 429, 500, 502, 503, 504 -> true;
            default -> false;
        };
    }

    private static String words(IOException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
