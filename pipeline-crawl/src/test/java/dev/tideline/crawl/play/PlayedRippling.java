package dev.tideline.crawl.play;

import static dev.tideline.crawl.play.PlayedBoards.quote;
import static dev.tideline.crawl.play.PlayedBoards.segment;

import java.util.List;
import java.util.stream.Collectors;

/** A row for each place of a posting; the total counts rows. */
final class PlayedRippling implements PlayedBoard {

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public String token(Asked asked) {
        return segment(asked, 4);
    }

    @Override
    public boolean isDetail(Asked asked) {
        return !asked.path().endsWith("/jobs");
    }

    @Override
    public int offset(Asked asked) {
        return asked.number("page", 0) * limit(asked);
    }

    @Override
    public int limit(Asked asked) {
        return Math.min(100, asked.number("pageSize", 20));
    }

    @Override
    public Said list(Asked asked, List<Job> jobs, int total) {
        int size = limit(asked);
        return Said.json("{\"items\":"
                + jobs.stream()
                        .flatMap(job -> job.places().stream().map(place -> row(job, place)))
                        .collect(Collectors.joining(",", "[", "]"))
                + ",\"page\":" + asked.number("page", 0) + ",\"pageSize\":" + size + ",\"totalItems\":"
                + (total
                        + jobs.stream().mapToInt(job -> job.places().size() - 1).sum()) + ",\"totalPages\":"
                + (total + size - 1) / size + "}");
    }

    private static String row(Job job, String place) {
        return """
            {"id":"%s","name":%s,"url":"https://example.com/%s","department":{"name":"Yard"},"language":"en",
             "locations":[{"name":%s,"city":%s,"countryCode":"GB","country":"United Kingdom","workplaceType":"ON_SITE"}]}\
            """.formatted(job.key(), quote(job.title()), job.key(), quote(place), quote(place));
    }

    @Override
    public Said detail(Asked asked, List<Job> jobs) {
        Job job = jobs.get(0);
        return Said.json("""
            {"uuid":"%s","name":%s,"companyName":"Brinewell","description":{"company":"","role":%s},
             "workLocations":%s,"department":{"name":"Yard"},"employmentType":{"id":"SALARIED_FT"},
             "createdOn":"2026-03-01T08:15:30.123456+00:00","url":"https://example.com/%s","payRangeDetails":[],
             "unlistedFromSearch":false}\
            """.formatted(
                        job.key(),
                        quote(job.title()),
                        quote("<p>" + job.text() + "</p>"),
                        job.places().stream().map(PlayedBoards::quote).collect(Collectors.joining(",", "[", "]")),
                        job.key()));
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
