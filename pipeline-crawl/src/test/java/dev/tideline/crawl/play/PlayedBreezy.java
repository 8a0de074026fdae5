package dev.tideline.crawl.play;

import static dev.tideline.crawl.play.PlayedBoards.joined;
import static dev.tideline.crawl.play.PlayedBoards.quote;

import java.util.List;

/** An unknown portal leads to Breezy's own site. */
final class PlayedBreezy implements HostedBoard {

    @Override
    public Said list(Asked asked, List<Job> jobs, int total) {
        return Said.json(joined(jobs, job -> """
            {"id":"%s","friendly_id":"%s-s","name":%s,"url":"https://example.com/p/%s",
             "published_date":"2026-03-01T08:15:30.412Z","type":{"id":"fullTime","name":"Full-Time"},
             "location":{"country":{"name":"United Kingdom","id":"GB"},"city":%s,"name":%s,"is_remote":false},
             "department":"Yard","salary":"","description":%s,"company":{"name":"Brinewell"}}\
            """.formatted(
                        job.key(),
                        job.key(),
                        quote(job.title()),
                        job.key(),
                        quote(job.places().get(0)),
                        quote(job.places().get(0)),
                        quote("<p>" + job.text() + "</p>"))));
    }

    @Override
    public Said unknown() {
        return new Said(302, "https://breezy.hr/", "");
    }

    @Override
    public String keyName() {
        return "\"id\"";
    }
}
