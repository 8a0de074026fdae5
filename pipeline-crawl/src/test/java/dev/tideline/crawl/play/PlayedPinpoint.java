package dev.tideline.crawl.play;

import static dev.tideline.crawl.play.PlayedBoards.joined;
import static dev.tideline.crawl.play.PlayedBoards.quote;

import java.util.List;

/** A posting's own texts stand in several members. */
final class PlayedPinpoint implements HostedBoard {

    @Override
    public Said list(Asked asked, List<Job> jobs, int total) {
        return Said.json("{\"data\":"
                + joined(jobs, job -> """
                    {"id":"%s","title":%s,"url":"https://example.com/en/postings/%s","path":"/en/postings/%s",
                     "description":%s,"key_responsibilities_header":"","key_responsibilities":"",
                     "compensation_visible":false,"compensation_minimum":1.0,"deadline_at":null,
                     "employment_type":"full_time","workplace_type":"onsite","job":{"department":{"name":"Yard"}},
                     "location":{"city":%s,"name":%s}}\
                    """.formatted(
                                job.key(),
                                quote(job.title()),
                                job.key(),
                                job.key(),
                                quote("<p>" + job.text() + "</p>"),
                                quote(job.places().get(0)),
                                quote(job.places().get(0))))
                + "}");
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
