package dev.tideline.crawl.play;

import static dev.tideline.crawl.play.PlayedBoards.joined;
import static dev.tideline.crawl.play.PlayedBoards.quote;
import static dev.tideline.crawl.play.PlayedBoards.segment;

import java.util.List;

/** Places stand beside each other, the first apart from the others. */
final class PlayedAshby implements PlayedBoard {

    @Override
    public String token(Asked asked) {
        return segment(asked, 3);
    }

    @Override
    public Said list(Asked asked, List<Job> jobs, int total) {
        return Said.json("{\"apiVersion\":\"1\",\"jobs\":"
                + joined(jobs, job -> """
                    {"id":"%s","title":%s,"location":%s,"secondaryLocations":[],"isListed":true,
                     "employmentType":"FullTime","publishedAt":"2026-03-01T08:15:30.412+00:00",
                     "descriptionHtml":%s,"jobUrl":"https://example.com/%s",
                     "applyUrl":"https://example.com/%s/application",
                     "compensation":{"compensationTiers":[],"summaryComponents":[]}}\
                    """.formatted(
                                job.key(),
                                quote(job.title()),
                                quote(job.places().get(0)),
                                quote("<p>" + job.text() + "</p>"),
                                job.key(),
                                job.key()))
                + "}");
    }

    @Override
    public Said unknown() {
        return new Said(404, "text/plain", "Not Found");
    }

    @Override
    public String keyName() {
        return "\"id\"";
    }
}
