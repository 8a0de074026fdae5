package dev.tideline.crawl.play;

import static dev.tideline.crawl.play.PlayedBoards.quote;
import static dev.tideline.crawl.play.PlayedBoards.segment;

import java.util.List;
import java.util.stream.Collectors;

/** A row for each place of a posting. */
final class PlayedWorkable implements PlayedBoard {

    @Override
    public String token(Asked asked) {
        return segment(asked, 5);
    }

    @Override
    public Said list(Asked asked, List<Job> jobs, int total) {
        return Said.json("{\"name\":\"Copperline\",\"description\":null,\"jobs\":"
                + jobs.stream()
                        .flatMap(job -> job.places().stream().map(place -> """
                            {"title":%s,"shortcode":"%s","code":"","employment_type":"Full-time",
                             "telecommuting":false,"department":"Yard","url":"https://example.com/j/%s",
                             "shortlink":"https://example.com/j/%s","published_on":"2026-03-01",
                             "created_at":"2026-02-27","country":"United Kingdom","city":%s,"state":"",
                             "locations":[{"country":"United Kingdom","countryCode":"GB","city":%s,
                             "region":"","hidden":false}],"description":%s}\
                            """.formatted(
                                        quote(job.title()),
                                        job.key(),
                                        job.key(),
                                        job.key(),
                                        quote(place),
                                        quote(place),
                                        quote("<p>" + job.text() + "</p>"))))
                        .collect(Collectors.joining(",", "[", "]"))
                + "}");
    }

    @Override
    public Said unknown() {
        return new Said(404, "text/plain", "Not Found");
    }

    @Override
    public String keyName() {
        return "\"shortcode\"";
    }
}
