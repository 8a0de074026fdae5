package dev.tideline.crawl.play;

import static dev.tideline.crawl.play.PlayedBoards.joined;
import static dev.tideline.crawl.play.PlayedBoards.quote;
import static dev.tideline.crawl.play.PlayedBoards.segment;

import java.util.List;

/** A posting's text stands in a script of its page; a page without one is what a posting that is gone has. */
final class PlayedUkg implements PlayedBoard {

    private static final String HOST = "recruiting.ultipro.example/";

    @Override
    public String exampleToken() {
        return HOST + "OVE1000OVEN/99999999-1111-4222-8333-444444444444";
    }

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public String token(Asked asked) {
        return HOST + segment(asked, 1) + "/" + segment(asked, 3);
    }

    @Override
    public boolean isDetail(Asked asked) {
        return asked.path().endsWith("/OpportunityDetail");
    }

    @Override
    public boolean isAbout(Asked asked, Job job) {
        return job.key().equals(asked.query().get("opportunityId"));
    }

    @Override
    public int offset(Asked asked) {
        return number(asked, "Skip");
    }

    @Override
    public int limit(Asked asked) {
        return number(asked, "Top");
    }

    @Override
    public Said list(Asked asked, List<Job> jobs, int total) {
        return Said.json("{\"opportunities\":" + joined(jobs, job -> "{" + common(job) + ",\"BriefDescription\":\"\"}")
                + ",\"totalCount\":" + total + ",\"locations\":[]}");
    }

    @Override
    public Said detail(Asked asked, List<Job> jobs) {
        Job job = jobs.get(0);
        return new Said(
                200,
                "text/html",
                "<!doctype html><html><body><h1>Größe</h1><script>\n var opportunity = "
                        + "new US.Opportunity.CandidateOpportunityDetail({" + common(job) + ",\"Description\":"
                        + quote("<p>" + job.text() + " });</p>") + "});\n</script></body></html>");
    }

    private static String common(Job job) {
        return """
            "Locations":[{"Id":"l1","LocalizedDescription":%s,"Address":null}],"Id":"%s","Title":%s,
            "RequisitionNumber":"R%s","FullTime":true,"JobCategoryName":"Yard","JobLocationType":1,
            "PostedDate":"2026-03-01T08:15:30.412Z"\
            """.formatted(quote(job.places().get(0)), job.key(), quote(job.title()), job.key());
    }

    @Override
    public Said unknown() {
        return new Said(404, "text/plain", "Not Found");
    }

    @Override
    public String keyName() {
        return "\"Id\"";
    }

    private static int number(Asked asked, String name) {
        return Integer.parseInt(asked.body().replaceAll(".*\"" + name + "\":(\\d+).*", "$1"));
    }
}
