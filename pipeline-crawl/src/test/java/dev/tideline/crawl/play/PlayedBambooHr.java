package dev.tideline.crawl.play;

import static dev.tideline.crawl.play.PlayedBoards.joined;
import static dev.tideline.crawl.play.PlayedBoards.quote;

import java.util.List;

/** Texts and dates stand in a posting's own document, which names the posting in an address only. */
final class PlayedBambooHr implements HostedBoard {

    @Override
    public boolean tellsItsLength() {
        return true;
    }

    @Override
    public boolean isDetail(Asked asked) {
        return asked.path().endsWith("/detail");
    }

    @Override
    public boolean isAbout(Asked asked, Job job) {
        return asked.path().endsWith("/" + job.key() + "/detail");
    }

    @Override
    public Said list(Asked asked, List<Job> jobs, int total) {
        return Said.json("{\"meta\":{\"totalCount\":" + total + "},\"result\":"
                + joined(jobs, job -> "{\"id\":\"" + job.key() + "\"," + common(job) + "}") + "}");
    }

    @Override
    public Said detail(Asked asked, List<Job> jobs) {
        Job job = jobs.get(0);
        return Said.json("""
            {"meta":{},"result":{"jobOpening":{"jobOpeningShareUrl":"https://example.com/careers/%s",%s,
             "jobOpeningStatus":"Open","description":%s,"compensation":"","datePosted":"2026-03-01"},
             "formFields":{"firstName":{"isRequired":true}}}}\
            """.formatted(job.key(), common(job), quote("<p>" + job.text() + "</p>")));
    }

    private static String common(Job job) {
        return """
            "jobOpeningName":%s,"departmentLabel":"Yard","employmentStatusLabel":"Full-Time",
            "location":{"city":%s,"state":"Yorkshire"},"isRemote":null,"locationType":"0"\
            """.formatted(quote(job.title()), quote(job.places().get(0)));
    }

    @Override
    public Said unknown() {
        return new Said(302, "https://www.bamboohr.com/", "");
    }

    @Override
    public String keyName() {
        return "\"id\"";
    }
}
