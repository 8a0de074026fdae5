package dev.tideline.crawl.play;

import static dev.tideline.crawl.play.PlayedBoards.joined;
import static dev.tideline.crawl.play.PlayedBoards.quote;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Everything is asked for in one parameter; pages are shorter than asked for, and behind row 10,000 there is nothing. */
final class PlayedOracle implements PlayedBoard {

    private static final String HOST = "girder.fa.oraclecloud.example/";
    private static final int WINDOW = 10_000;

    private final AtomicLong answers = new AtomicLong();

    @Override
    public String exampleToken() {
        return HOST + "CX_1";
    }

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public boolean namesUnknownBoards() {
        return false;
    }

    @Override
    public String token(Asked asked) {
        return HOST + found(asked, "siteNumber");
    }

    @Override
    public boolean isDetail(Asked asked) {
        return asked.path().endsWith("Details");
    }

    @Override
    public boolean isAbout(Asked asked, Job job) {
        return found(asked, "Id").equals("\"" + job.key() + "\"");
    }

    @Override
    public int offset(Asked asked) {
        return Integer.parseInt(found(asked, "offset"));
    }

    @Override
    public int limit(Asked asked) {
        int limit = Integer.parseInt(found(asked, "limit"));
        return isBehind(asked) ? 0 : Math.min(limit, 50);
    }

    private boolean isBehind(Asked asked) {
        return offset(asked) + Integer.parseInt(found(asked, "limit")) > WINDOW;
    }

    /** A site of the name Hidden counts two postings that it never lists. */
    @Override
    public Said list(Asked asked, List<Job> jobs, int total) {
        int told = isBehind(asked) ? 0 : total;
        return Said.json(
                "{\"items\":[{\"SearchId\":1,\"SiteNumber\":\"CX_1\",\"categoriesFacet\":[],\"TotalJobsCount\":" + told
                        + ",\"requisitionList\":"
                        + joined(shown(asked, jobs), job -> """
                    {"Id":"%s","Title":%s,"PostedDate":"2026-03-01","PostingEndDate":null,"Language":"US",
                     "PrimaryLocation":%s,"PrimaryLocationCountry":"GB","Distance":%d.0,"Relevancy":9,
                     "ShortDescriptionStr":"","secondaryLocations":[],"workLocation":[],"WorkplaceTypeCode":null}\
                    """.formatted(
                                        job.key(),
                                        quote(job.title()),
                                        quote(job.places().get(0)),
                                        answers.incrementAndGet()))
                        + "}],\"count\":1,\"hasMore\":false,\"limit\":25,\"offset\":0}");
    }

    private List<Job> shown(Asked asked, List<Job> jobs) {
        return found(asked, "siteNumber").equals("Hidden")
                ? jobs.stream()
                        .filter(job -> !List.of("4007", "4061").contains(job.key()))
                        .toList()
                : jobs;
    }

    @Override
    public Said detail(Asked asked, List<Job> jobs) {
        Job job = jobs.get(0);
        return Said.json("""
            {"items":[{"Id":"%s","Title":%s,"ExternalDescriptionStr":%s,"ExternalResponsibilitiesStr":"",
             "PrimaryLocation":%s,"PrimaryLocationCountry":"GB","secondaryLocations":[],
             "ExternalPostedStartDate":"2026-03-01T00:00:00+00:00","contentLocale":"en"}],
             "count":1,"hasMore":false}\
            """.formatted(
                        job.key(),
                        quote(job.title()),
                        quote("<p>" + job.text() + "</p>"),
                        quote(job.places().get(0))));
    }

    @Override
    public Said unknown() {
        return new Said(404, "application/json", "{\"title\":\"Not Found\",\"status\":\"404\"}");
    }

    @Override
    public String keyName() {
        return "\"Id\"";
    }

    private static String found(Asked asked, String name) {
        return asked.query().getOrDefault("finder", "").replaceAll(".*[;,]" + name + "=([^,]*).*", "$1");
    }
}
