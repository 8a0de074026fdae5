package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Answer;
import dev.tideline.crawl.http.Manners;
import dev.tideline.posting.Board;
import java.util.Map;

/**
 * The XML list of SAP SuccessFactors' career pages: the whole board in one answer with its texts, without a total.
 *
 * <p>A board's token is {@code host/company}, the company's id spelled as in the page's address, since its case counts.
 * A company or a host that is wrong is answered with a page for people and status 200: nothing says that there is no such
 * board. The feed is no well-formed XML.
 */
final class SuccessFactors implements ProviderApi {

    @Override
    public String provider() {
        return "successfactors";
    }

    @Override
    public String endpoint() {
        return CareerSite.ENDPOINT;
    }

    @Override
    public String exampleToken() {
        return "career5.successfactors.eu/blaufeldP";
    }

    @Override
    public String endpoint(String template, Board board) {
        return site(board).endpoint(template);
    }

    @Override
    public Manners manners() {
        return Manners.GENTLE;
    }

    @Override
    public boolean asksRobots() {
        return true;
    }

    @Override
    public boolean isUnknownBoard(Answer answer) {
        return false;
    }

    /** The postings do not name the address that their pages are at. */
    @Override
    public Map<String, String> request(Walk walk) {
        CareerSite site = site(walk.board());
        return Map.of("host", site.host(), "company", site.name());
    }

    @Override
    public void read(Walk walk) throws WalkEndedException, InterruptedException {
        String path = "/career?company=" + Paths.segment(site(walk.board()).name())
                + "&career_ns=job_listing_summary&resultType=XML";
        XmlRows.read(walk, path, "Job-Listing", "Job", "ReqId");
    }

    private CareerSite site(Board board) {
        return CareerSite.of(board, "[^/]+", exampleToken());
    }
}
