package dev.tideline.crawl.play;

import static dev.tideline.crawl.play.PlayedBoards.joined;
import static dev.tideline.crawl.play.PlayedBoards.quote;
import static dev.tideline.crawl.play.PlayedBoards.segment;

import java.util.List;

/** Named alike to Greenhouse, but a bare list. */
final class PlayedGem implements PlayedBoard {

    @Override
    public String token(Asked asked) {
        return segment(asked, 3);
    }

    @Override
    public Said list(Asked asked, List<Job> jobs, int total) {
        return Said.json(joined(jobs, job -> """
            {"id":"%s","title":%s,"absolute_url":"https://example.com/%s","content":%s,"location":{"name":%s},
             "location_type":"in_office","employment_type":"full_time","departments":[{"name":"Yard"}],"offices":[],
             "first_published_at":"2026-03-01T08:15:30.412Z"}\
            """.formatted(
                        job.key(),
                        quote(job.title()),
                        job.key(),
                        quote("<p>" + job.text() + "</p>"),
                        quote(job.places().get(0)))));
    }

    @Override
    public Said unknown() {
        return new Said(404, "application/json", "{\"error\":\"not found\"}");
    }

    @Override
    public String keyName() {
        return "\"id\"";
    }
}
