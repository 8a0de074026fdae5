package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Answer;
import dev.tideline.crawl.http.Request;
import java.net.URI;
import java.util.Map;

/**
 * Breezy's portals: the whole board in one bare list on the customer's own host, without a total.
 *
 * <p>Sources disagree on a board that is unknown: a redirect to Breezy's own site, or 404.
 */
final class Breezy implements ProviderApi {

    @Override
    public String provider() {
        return "breezy";
    }

    @Override
    public String endpoint() {
        return "https://{board}.breezy.hr";
    }

    @Override
    public boolean asksRobots() {
        return true;
    }

    @Override
    public Map<String, String> request(Walk walk) {
        return Map.of("verbose", "true");
    }

    @Override
    public boolean isUnknownBoard(Answer answer) {
        URI location = answer.location();
        return location == null ? ProviderApi.super.isUnknownBoard(answer) : Paths.isOnHost(location, "breezy.hr");
    }

    @Override
    public void read(Walk walk) throws WalkEndedException, InterruptedException {
        JsonList.of(JsonRows.BARE, "id").read(walk, Request.get(walk.uri("/json?verbose=true")));
    }
}
