package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Request;

/** Gem's job board API: the whole board in one bare list, without a total. */
final class Gem implements ProviderApi {

    @Override
    public String provider() {
        return "gem";
    }

    @Override
    public String endpoint() {
        return "https://api.gem.com";
    }

    @Override
    public boolean asksRobots() {
        return true;
    }

    @Override
    public void read(Walk walk) throws WalkEndedException, InterruptedException {
        String path = "/job_board/v0/" + Paths.segment(walk.board().token()) + "/job_posts/";
        JsonList.of(JsonRows.BARE, "id").read(walk, Request.get(walk.uri(path)));
    }
}
