package dev.tideline.crawl.play;

import static dev.tideline.crawl.play.PlayedBoards.joined;
import static dev.tideline.crawl.play.PlayedBoards.quote;
import static dev.tideline.crawl.play.PlayedBoards.segment;

import java.util.List;
import java.util.Locale;

/** A posting's key stands in its own document only; one site tells of no more than 2,000 postings. */
final class PlayedWorkday implements PlayedBoard {

    @Override
    public String exampleToken() {
        return "brinewell.wd5/Careers";
    }

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public String token(Asked asked) {
        return segment(asked, 3) + ".wd5/" + segment(asked, 4);
    }

    @Override
    public boolean isDetail(Asked asked) {
        return !asked.path().endsWith("/jobs");
    }

    @Override
    public boolean isAbout(Asked asked, Job job) {
        return asked.path().endsWith(path(job));
    }

    @Override
    public int offset(Asked asked) {
        return Integer.parseInt(asked.body().replaceAll(".*\"offset\":(\\d+).*", "$1"));
    }

    @Override
    public int limit(Asked asked) {
        return 20;
    }

    @Override
    public List<Job> wanted(Asked asked, List<Job> jobs) {
        int part = List.of("even", "odd").indexOf(asked.body().replaceAll(".*\\[\"(\\w+)\"].*", "$1"));
        return part < 0
                ? jobs
                : jobs.stream()
                        .filter(job -> Integer.parseInt(job.key()) % 2 == part)
                        .toList();
    }

    /** The total is told on the first page only; by a site of the name Capped no higher than 2,000. */
    @Override
    public Said list(Asked asked, List<Job> jobs, int total) {
        boolean capped = segment(asked, 4).equals("Capped");
        int told = capped ? Math.min(2_000, total) : total;
        String facets = capped ? facet("timeType", total) + "," + facet("workerSubType", total) : "";
        return Said.json("{\"total\":" + (offset(asked) == 0 ? told : 0) + ",\"jobPostings\":"
                + joined(jobs, job -> """
                    {"title":%s,"externalPath":"%s","locationsText":%s,"postedOn":"Posted Today",
                     "bulletFields":["R-%s"]}\
                    """.formatted(
                        quote(job.title()), path(job), quote(job.places().get(0)), job.key()))
                + ",\"facets\":[" + facets + "],\"userAuthenticated\":false}");
    }

    private static String facet(String name, int total) {
        return """
            {"facetParameter":"%s","descriptor":"","values":[{"descriptor":"","id":"even","count":%d},
             {"descriptor":"","id":"odd","count":%d}]}\
            """.formatted(name, (total + 1) / 2, total / 2);
    }

    private static String path(Job job) {
        return "/job/Leeds/" + job.title().replace(' ', '-') + "_R-" + job.key();
    }

    @Override
    public Said detail(Asked asked, List<Job> jobs) {
        Job job = jobs.get(0);
        return Said.json("""
            {"jobPostingInfo":{"id":"%s","title":%s,"jobDescription":%s,"location":%s,"postedOn":"Posted Today",
             "startDate":"2026-03-01","timeType":"Full time","jobReqId":"R-%s","jobPostingId":"R-%s",
             "canApply":true,"posted":true,"externalUrl":"https://example.com%s"},
             "hiringOrganization":{"name":"Prairie Line","url":""},"similarJobs":[],"userAuthenticated":false}\
            """.formatted(
                        job.key().toLowerCase(Locale.ROOT),
                        quote(job.title()),
                        quote("<p>" + job.text() + "</p>"),
                        quote(job.places().get(0)),
                        job.key(),
                        job.key(),
                        path(job)));
    }

    @Override
    public Said unknown() {
        return new Said(404, "application/json", "{\"errorCode\":\"S21\",\"httpStatus\":404}");
    }

    @Override
    public String keyName() {
        return "\"externalPath\"";
    }
}
