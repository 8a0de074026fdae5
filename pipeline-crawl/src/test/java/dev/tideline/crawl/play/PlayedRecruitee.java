package dev.tideline.crawl.play;

import static dev.tideline.crawl.play.PlayedBoards.joined;
import static dev.tideline.crawl.play.PlayedBoards.quote;

import java.util.List;

/** A board that is not there says so in JSON. */
final class PlayedRecruitee implements HostedBoard {

    @Override
    public Said list(Asked asked, List<Job> jobs, int total) {
        return Said.json("{\"offers\":"
                + joined(jobs, job -> """
                    {"id":%s,"slug":"s-%s","position":1,"status":"published","title":%s,
                     "company_name":"Fenwick Post","employment_type_code":"fulltime_permanent",
                     "remote":false,"hybrid":false,"on_site":true,"city":%s,"country_code":"GB",
                     "location":%s,"salary":{"min":null,"max":null,"period":null,"currency":null},
                     "description":%s,"requirements":"","created_at":"2026-02-28 09:12:44 UTC",
                     "published_at":"2026-03-01 06:00:03 UTC","updated_at":"2026-03-01 06:00:03 UTC",
                     "careers_url":"https://example.com/o/%s",
                     "careers_apply_url":"https://example.com/o/%s/c/new"}\
                    """.formatted(
                                job.key(),
                                job.key(),
                                quote(job.title()),
                                quote(job.places().get(0)),
                                quote(job.places().get(0)),
                                quote("<p>" + job.text() + "</p>"),
                                job.key(),
                                job.key()))
                + "}");
    }

    @Override
    public Said unknown() {
        return new Said(404, "application/json", "{\"error\":\"Not Found\"}");
    }

    @Override
    public String keyName() {
        return "\"id\"";
    }
}
