package dev.tideline.crawl.play;

import static dev.tideline.crawl.play.PlayedBoards.joined;
import static dev.tideline.crawl.play.PlayedBoards.quote;
import static dev.tideline.crawl.play.PlayedBoards.segment;

import java.util.List;

/** Texts arrive with their tags escaped once more. */
final class PlayedGreenhouse implements PlayedBoard {

    @Override
    public boolean tellsItsLength() {
        return true;
    }

    @Override
    public String token(Asked asked) {
        return segment(asked, 3);
    }

    @Override
    public Said list(Asked asked, List<Job> jobs, int total) {
        return Said.json("{\"jobs\":"
                + joined(jobs, job -> """
                    {"id":%s,"internal_job_id":1%s,"title":%s,"updated_at":"2026-03-01T10:00:00-05:00",
                     "requisition_id":"R","location":{"name":%s},"absolute_url":"https://example.com/%s",
                     "metadata":null,"departments":[{"id":7,"name":"Yard"}],"offices":[],"language":"en",
                     "pay_input_ranges":[],"content":%s}\
                    """.formatted(
                                job.key(),
                                job.key(),
                                quote(job.title()),
                                quote(String.join("; ", job.places())),
                                job.key(),
                                quote("&lt;p&gt;" + job.text() + "&lt;/p&gt;")))
                + ",\"meta\":{\"total\":" + total + "}}");
    }

    @Override
    public Said unknown() {
        return new Said(404, "application/json", "{\"status\":404,\"error\":\"Job not found\"}");
    }

    @Override
    public String keyName() {
        return "\"id\"";
    }
}
