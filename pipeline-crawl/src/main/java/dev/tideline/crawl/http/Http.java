package dev.tideline.crawl.http;

import java.io.IOException;

/** Carries one request to its server and the answer back; no redirects, no second attempts. */
public interface Http {

    /**
     * The answer, whatever its status.
     *
     * @throws IOException if there is none, or not a whole one: no connection, too late, cut short, too large
     */
    Answer send(Request request) throws IOException, InterruptedException;
}
