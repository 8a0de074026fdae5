package dev.tideline.apps.cli;

/** Capture lines of an invented board. */
final class Captures {

    private Captures() {}

    static String started(String crawl, String time) {
        return """
                {"type":"crawl_started","provider":"lever","board":"acme","crawl_id":"%s","observed_at":"%s","mode":"full"}
                """.formatted(crawl, time);
    }

    static String posting(String crawl, String time, String key, String title) {
        return """
                {"type":"posting_observed","provider":"lever","board":"acme","crawl_id":"%s","observed_at":"%s","key":"%s",\
                "payload":{"id":"%s","text":"%s","categories":{"location":"Reno, NV"}}}
                """.formatted(crawl, time, key, key, title);
    }

    static String unreadable(String crawl, String time, String key) {
        return """
                {"type":"posting_observed","provider":"lever","board":"acme","crawl_id":"%s","observed_at":"%s","key":"%s",\
                "payload":"<html>"}
                """.formatted(crawl, time, key);
    }

    static String finished(String crawl, String time, String outcome) {
        return """
                {"type":"crawl_finished","provider":"lever","board":"acme","crawl_id":"%s","observed_at":"%s",\
                "started_at":"%s","mode":"full","outcome":"%s","pages_failed":0,"capped":false}
                """.formatted(crawl, time, time, outcome);
    }

    /** Two postings are there, one is renamed, the other goes missing twice. */
    static String history() {
        return started("c1", "2026-03-02T06:00:00Z")
                + posting("c1", "2026-03-02T06:00:01Z", "1", "Baker")
                + posting("c1", "2026-03-02T06:00:02Z", "2", "Driver")
                + finished("c1", "2026-03-02T06:00:03Z", "complete")
                + started("c2", "2026-03-02T12:00:00Z")
                + posting("c2", "2026-03-02T12:00:01Z", "1", "Night Baker")
                + finished("c2", "2026-03-02T12:00:03Z", "complete")
                + started("c3", "2026-03-02T18:00:00Z")
                + posting("c3", "2026-03-02T18:00:01Z", "1", "Night Baker")
                + finished("c3", "2026-03-02T18:00:03Z", "complete");
    }
}
