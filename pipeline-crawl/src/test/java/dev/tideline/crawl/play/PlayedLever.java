package dev.tideline.crawl.play;

import static dev.tideline.crawl.play.PlayedBoards.joined;
import static dev.tideline.crawl.play.PlayedBoards.quote;
import static dev.tideline.crawl.play.PlayedBoards.segment;

import java.util.List;
import java.util.stream.Collectors;

/** A bare list, which ends where it was asked to. */
final class PlayedLever implements PlayedBoard {

    @Override
    public String token(Asked asked) {
        return segment(asked, 3);
    }

    @Override
    public int offset(Asked asked) {
        return asked.number("skip", 0);
    }

    @Override
    public int limit(Asked asked) {
        return asked.number("limit", Integer.MAX_VALUE);
    }

    @Override
    public Said list(Asked asked, List<Job> jobs, int total) {
        return Said.json(joined(jobs, job -> """
            {"id":"%s","text":%s,"country":"GB","workplaceType":"onsite","createdAt":1785931200000,
             "categories":{"commitment":"Full-time","location":%s,"allLocations":[%s],"team":"Yard"},
             "descriptionBody":%s,"lists":[],"hostedUrl":"https://example.com/%s",
             "applyUrl":"https://example.com/%s/apply"}\
            """.formatted(
                        job.key(),
                        quote(job.title()),
                        quote(job.places().get(0)),
                        job.places().stream().map(PlayedBoards::quote).collect(Collectors.joining(",")),
                        quote("<div>" + job.text() + "</div>"),
                        job.key(),
                        job.key())));
    }

    @Override
    public Said unknown() {
        return new Said(404, "application/json", "{\"ok\":false,\"error\":\"Document not found\"}");
    }

    @Override
    public String keyName() {
        return "\"id\"";
    }
}
