package dev.tideline.crawl.play;

import static dev.tideline.crawl.play.PlayedBoards.joined;
import static dev.tideline.crawl.play.PlayedBoards.quote;
import static dev.tideline.crawl.play.PlayedBoards.segment;

import java.util.List;

/** Texts stand in a posting's own document; any name at all has a board. */
final class PlayedSmartRecruiters implements PlayedBoard {

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public boolean answersAnyName() {
        return true;
    }

    @Override
    public String token(Asked asked) {
        return segment(asked, 3);
    }

    @Override
    public boolean isDetail(Asked asked) {
        return asked.path().split("/", -1).length > 5;
    }

    @Override
    public int offset(Asked asked) {
        return asked.number("offset", 0);
    }

    @Override
    public int limit(Asked asked) {
        return Math.min(100, asked.number("limit", 10));
    }

    @Override
    public Said list(Asked asked, List<Job> jobs, int total) {
        return Said.json("{\"offset\":" + offset(asked) + ",\"limit\":" + limit(asked) + ",\"totalFound\":" + total
                + ",\"content\":" + joined(jobs, job -> "{" + common(job) + "}") + "}");
    }

    @Override
    public Said detail(Asked asked, List<Job> jobs) {
        Job job = jobs.get(0);
        return Said.json("{" + common(job) + ",\"active\":true,\"postingUrl\":\"https://example.com/" + job.key()
                + "\",\"applyUrl\":\"https://example.com/" + job.key()
                + "?oga=true\",\"jobAd\":{\"sections\":{\"jobDescription\":{\"title\":\"Job\",\"text\":"
                + quote("<p>" + job.text() + "</p>") + "}}}}");
    }

    private static String common(Job job) {
        return """
            "id":"%s","name":%s,"uuid":"u-%s","refNumber":"REF1","company":{"identifier":"Brinewell","name":"Brinewell"},
            "releasedDate":"2026-03-01T07:41:09.512Z","location":{"city":%s,"country":"gb","remote":false},
            "department":{},"typeOfEmployment":{"id":"permanent","label":"Full-time"},"visibility":"PUBLIC",
            "language":{"code":"en","label":"English"}\
            """.formatted(
                job.key(), quote(job.title()), job.key(), quote(job.places().get(0)));
    }

    /** Any name at all has a board. */
    @Override
    public Said unknown() {
        return Said.json("{\"offset\":0,\"limit\":100,\"totalFound\":0,\"content\":[]}");
    }

    @Override
    public String keyName() {
        return "\"id\"";
    }
}
