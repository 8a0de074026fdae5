package dev.tideline.crawl.provider;

import dev.tideline.crawl.http.Request;
import java.net.URI;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Teamtailor's JSON feed on the customer's own host: pages of 100, each with the address of the next, without a total.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class Teamtailor implements ProviderApi {

    private static final String NEXT = "next_url";
    private static final JsonList LIST =
            JsonList.of("items", "_jobposting.identifier.value").beside(NEXT);

    @Override
    public String provider() {
        return "teamtailor";
    }

    @Override
    public String endpoint() {
        return "https://{board}.teamtailor.com";
    }

    @Override
    public boolean asksRobots() {
        return true;
    }

    @Override
    public void read(Walk walk) throws WalkEndedException, InterruptedException {
        URI address = walk.uri("/jobs.json");
        Rows page = walk.whole(Request.get(address), LIST::split);
        LIST.saw(walk, page);
        Set<URI> asked = new HashSet<>(Set.of(address));
        for (String next = page.fields().get(NEXT);
                next != null;
                next = page.fields().get(NEXT)) {
            address = next(walk, address, next);
            if (!asked.add(address)) {
                throw walk.truncated("the feed's next page is one that it led to before: " + next);
            }
            page = walk.page(Request.get(address), LIST::split);
            if (LIST.saw(walk, page) == 0) {
                throw walk.truncated("the feed led to " + address + ", which holds nothing new");
            }
        }
    }

    private static URI next(Walk walk, URI here, String next) throws WalkEndedException {
        try {
            URI address = here.resolve(next);
            if (Objects.equals(address.getAuthority(), here.getAuthority())) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw walk.truncated("the feed's next page is no address of its own host: " + next);
    }
}
