package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Request;
import java.util.Map;

/**
 * The interface behind iCIMS' modern career sites (Jibe), on the employer's own host: pages of 100 with texts and a total.
 * A board's token is that host. Classic portals ({@code *.icims.com}) are pages, and answer 404 here.
 */
final class Icims implements ProviderApi {

    private static final String TOTAL = "totalCount";
    private static final JsonList LIST = JsonList.of("jobs", "data.slug").total(TOTAL);

    @Override
    public String provider() {
        return "icims";
    }

    @Override
    public String endpoint() {
        return "https://{board}";
    }

    @Override
    public String exampleToken() {
        return "careers.acme.com";
    }

    @Override
    public boolean asksRobots() {
        return true;
    }

    /** The postings do not name the host that their pages are on. */
    @Override
    public Map<String, String> request(Walk walk) {
        return Map.of("host", walk.board().token());
    }

    @Override
    public void read(Walk walk) throws WalkEndedException, InterruptedException {
        int read = 0;
        Integer total = null;
        for (int number = 1; total == null || read < total; number++) {
            Rows page = walk.page(Request.get(walk.uri("/api/jobs?page=" + number + "&limit=100")), LIST::split);
            total = walk.advertised(page.count(TOTAL));
            if (total == null) {
                throw walk.invalid("no totalCount: not a Jibe site's answer");
            } else if (page.list().isEmpty()) {
                return;
            } else if (LIST.saw(walk, page) == 0) {
                throw walk.truncated("behind row " + read + " of " + total + " the list begins again");
            }
            read += page.list().size();
        }
    }
}
