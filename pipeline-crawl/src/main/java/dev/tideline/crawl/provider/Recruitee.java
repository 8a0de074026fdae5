package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Answer;
import dev.tideline.crawl.http.Request;
import java.util.Set;

/** Recruitee's documented Careers Site API: the whole board in one answer, on the customer's own host. */
final class Recruitee implements ProviderApi {

    @Override
    public String provider() {
        return "recruitee";
    }

    @Override
    public String endpoint() {
        return "https://{board}.recruitee.com";
    }

    /** Recruitee says so in JSON; a 404 in other words comes from something in between. */
    @Override
    public boolean isUnknownBoard(Answer answer) {
        if (answer.status() != 404) {
            return false;
        }
        try {
            return JsonRows.fields(answer, Set.of("error")).containsKey("error");
        } catch (BadAnswerException e) {
            return false;
        }
    }

    @Override
    public void read(Walk walk) throws WalkEndedException, InterruptedException {
        JsonList.of("offers", "id").read(walk, Request.get(walk.uri("/api/offers/")));
    }
}
