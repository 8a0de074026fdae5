package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Manners;
import dev.tideline.crawl.http.Request;
import java.util.Map;

/** Workable's widget: the whole board in one answer, a posting once for each of its locations. */
final class Workable implements ProviderApi {

    @Override
    public String provider() {
        return "workable";
    }

    @Override
    public String endpoint() {
        return "https://apply.workable.com";
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
    public Map<String, String> request(Walk walk) {
        return Map.of("details", "true");
    }

    @Override
    public void read(Walk walk) throws WalkEndedException, InterruptedException {
        String path = "/api/v1/widget/accounts/" + Paths.segment(walk.board().token()) + "?details=true";
        JsonList.of("jobs", "shortcode").read(walk, Request.get(walk.uri(path)));
    }
}
