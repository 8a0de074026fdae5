package dev.tideline.crawl.play;

import java.util.List;
import java.util.stream.Collectors;

/** XML with tags that have no name; an unknown company is answered with a page. */
final class PlayedSuccessFactors implements PlayedBoard {

    private static final String HOST = "career5.successfactors.example/";

    @Override
    public String exampleToken() {
        return HOST + "blaufeldP";
    }

    @Override
    public boolean namesUnknownBoards() {
        return false;
    }

    @Override
    public String token(Asked asked) {
        return HOST + asked.query().get("company");
    }

    @Override
    public Said list(Asked asked, List<Job> jobs, int total) {
        return new Said(
                200,
                "application/octet-stream",
                jobs.stream()
                        .map(job -> """

                            <Job>
                            <JobTitle><![CDATA[%s]]></JobTitle>
                            <Job-Description><![CDATA[<p>%s</p><Job><ReqId>1</ReqId>&nbsp;[[footer]]]]></Job-Description>
                            <ReqId>%s</ReqId>
                            <>577</>
                            <filter1><label>Country</label><value>Großbritannien &amp; Irland</value></filter1>
                            <mfield1><label>Location</label><value>%s</value></mfield1>
                            </Job>
                            """.formatted(
                                job.title(), job.text(), job.key(), job.places().get(0)))
                        .collect(Collectors.joining(
                                "",
                                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Job-Listing>\n",
                                "\n</Job-Listing>\n")));
    }

    @Override
    public Said unknown() {
        return new Said(200, "text/html", "<html><body>Career opportunities</body></html>");
    }

    @Override
    public String keyName() {
        return "ReqId>";
    }
}
