package dev.tideline.crawl.play;

import static dev.tideline.crawl.play.PlayedBoards.joined;
import static dev.tideline.crawl.play.PlayedBoards.quote;

import java.util.List;

/** A Jibe site: pages are counted from one. */
final class PlayedIcims implements HostedBoard {

    @Override
    public String exampleToken() {
        return "careers.example.com";
    }

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public int offset(Asked asked) {
        return (asked.number("page", 1) - 1) * limit(asked);
    }

    @Override
    public int limit(Asked asked) {
        return Math.min(100, asked.number("limit", 10));
    }

    @Override
    public Said list(Asked asked, List<Job> jobs, int total) {
        return Said.json("{\"jobs\":"
                + joined(jobs, job -> """
                    {"data":{"slug":"%s","req_id":"R%s","title":%s,"description":%s,"language":"en-us","city":%s,
                     "country_code":"GB","employment_type":"FULL_TIME","posted_date":"2026-03-01T08:15:30+0000",
                     "salary_min_value":0,"apply_url":"https://example.com/%s","internal":false,"searchable":true}}\
                    """.formatted(
                                job.key(),
                                job.key(),
                                quote(job.title()),
                                quote("<p>" + job.text() + "</p>"),
                                quote(job.places().get(0)),
                                job.key()))
                + ",\"totalCount\":" + total + ",\"count\":" + jobs.size() + ",\"meta_data\":false}");
    }

    @Override
    public Said unknown() {
        return new Said(404, "text/plain", "Not Found");
    }

    @Override
    public String keyName() {
        return "\"slug\"";
    }
}
