package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Request;
import java.util.Map;

/** Ashby's documented posting API: the whole board in one answer, pay included where asked for. */
final class Ashby implements ProviderApi {

    @Override
    public String provider() {
        return "ashby";
    }

    @Override
    public String endpoint() {
        return "https://api.ashbyhq.com";
    }

    @Override
    public Map<String, String> request(Walk walk) {
        return Map.of("includeCompensation", "true");
    }

    @Override
    public void read(Walk walk) throws WalkEndedException, InterruptedException {
        String path = "/posting-api/job-board/" + Paths.segment(walk.board().token()) + "?includeCompensation=true";
        JsonList.of("jobs", "id").read(walk, Request.get(walk.uri(path)));
    }
}
