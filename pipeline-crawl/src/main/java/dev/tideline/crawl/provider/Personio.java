package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Answer;
import java.net.URI;
import java.util.Map;

/**
 * Personio's documented XML feed: the whole board in one document and one language, on the customer's own host.
 *
 * <p>A board that is unknown, or whose feed is switched off, is answered with a redirect to Personio's own site.
 */
final class Personio implements ProviderApi {

    private static final String LANGUAGE = "language";

    @Override
    public String provider() {
        return "personio";
    }

    @Override
    public String endpoint() {
        return "https://{board}.jobs.personio.de";
    }

    @Override
    public Map<String, String> request(Walk walk) {
        return Map.of(LANGUAGE, walk.option(LANGUAGE, "en"));
    }

    @Override
    public boolean isUnknownBoard(Answer answer) {
        URI location = answer.location();
        return location != null
                && (Paths.isOnHost(location, "personio.com") || Paths.isOnHost(location, "personio.de"));
    }

    @Override
    public void read(Walk walk) throws WalkEndedException, InterruptedException {
        String path = "/xml?language=" + Paths.segment(walk.option(LANGUAGE, "en"));
        XmlRows.read(walk, path, "workzag-jobs", "position", "id");
    }
}
