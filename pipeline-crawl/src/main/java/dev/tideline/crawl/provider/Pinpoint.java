package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Request;

/** Pinpoint's careers sites: the whole board in one answer on the customer's own host, texts and pay included. */
final class Pinpoint implements ProviderApi {

    @Override
    public String provider() {
        return "pinpoint";
    }

    @Override
    public String endpoint() {
        return "https://{board}.pinpointhq.com";
    }

    @Override
    public boolean asksRobots() {
        return true;
    }

    @Override
    public void read(Walk walk) throws WalkEndedException, InterruptedException {
        JsonList.of("data", "id").read(walk, Request.get(walk.uri("/postings.json")));
    }
}
