package dev.tideline.crawl.play;

import static dev.tideline.crawl.play.PlayedBoards.joined;
import static dev.tideline.crawl.play.PlayedBoards.quote;
import static dev.tideline.crawl.play.PlayedBoards.segment;

import java.util.List;
import java.util.Map;

/** Asked with the token that stands in a company's page. */
final class PlayedComeet implements PlayedBoard {

    @Override
    public Map<String, String> options() {
        return Map.of("token", "1A2B3C");
    }

    @Override
    public String token(Asked asked) {
        return "1A2B3C".equals(asked.query().get("token")) ? segment(asked, 4) : "";
    }

    @Override
    public boolean namesUnknownBoards() {
        return false;
    }

    @Override
    public Said list(Asked asked, List<Job> jobs, int total) {
        return Said.json(joined(jobs, job -> """
            {"uid":"%s","name":%s,"department":"Yard","company_name":"Brinewell","employment_type":"Full-time",
             "workplace_type":"On-site","time_updated":"2026-03-01T08:15:30Z",
             "location":{"name":%s,"country":"GB","city":%s},
             "details":[{"name":"Description","value":%s,"order":1}],"url_active_page":"https://example.com/%s"}\
            """.formatted(
                        job.key(),
                        quote(job.title()),
                        quote(job.places().get(0)),
                        quote(job.places().get(0)),
                        quote("<p>" + job.text() + "</p>"),
                        job.key())));
    }

    @Override
    public Said unknown() {
        return new Said(404, "application/json", "{\"error\":\"not found\"}");
    }

    @Override
    public String keyName() {
        return "\"uid\"";
    }
}
