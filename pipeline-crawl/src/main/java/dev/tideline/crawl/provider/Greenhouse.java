package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Request;
import java.util.Map;

/** Greenhouse's documented Job Board API: the whole board in one answer, texts and pay included. */
final class Greenhouse implements ProviderApi {

    @Override
    public String provider() {
        return "greenhouse";
    }

    @Override
    public String endpoint() {
        return "https://boards-api.greenhouse.io";
    }

    @Override
    public Map<String, String> request(Walk walk) {
        return Map.of("content", "true", "pay_transparency", "true");
    }

    @Override
    public void read(Walk walk) throws WalkEndedException, InterruptedException {
        String path = "/v1/boards/" + Paths.segment(walk.board().token()) + "/jobs?content=true&pay_transparency=true";
        JsonList.of("jobs", "id").total("meta.total").read(walk, Request.get(walk.uri(path)));
    }
}
