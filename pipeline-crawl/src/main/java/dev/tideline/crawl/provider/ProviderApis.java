package dev.tideline.crawl.provider;

import dev.tideline.posting.Board;
import dev.tideline.provider.PostingReader;
import dev.tideline.provider.Readers;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All providers whose boards can be crawled, by name. */
public final class ProviderApis {

    private final SortedMap<String, ProviderApi> byProvider = new TreeMap<>();
    private final Readers readers;

    /** @param readers of the same providers: what holds for a provider's lists is theirs to say */
    public ProviderApis(List<ProviderApi> apis, Readers readers) {
        this.readers = readers;
        for (ProviderApi api : apis) {
            if (byProvider.put(api.provider(), api) != null) {
                throw new IllegalArgumentException("two ways to crawl provider " + api.provider());
            }
        }
    }

    public static ProviderApis standard() {
        return new ProviderApis(
                List.of(
                        new Ashby(),
                        new BambooHr(),
                        new Breezy(),
                        new Comeet(),
                        new Gem(),
                        new Greenhouse(),
                        new Icims(),
                        new Lever(),
                        new Oracle(),
                        new Personio(),
                        new Pinpoint(),
                        new Recruitee(),
                        new Rippling(),
                        new SmartRecruiters(),
                        new SuccessFactors(),
                        new Teamtailor(),
                        new Ukg(),
                        new Workable(),
                        new Workday()),
                Readers.standard());
    }

    /**
     * How this board is crawled.
     *
     * @throws IllegalArgumentException if boards of this provider cannot be crawled, or none can have this name
     */
    public ProviderApi of(Board board) {
        ProviderApi api = byProvider.get(board.provider());
        if (api == null) {
            throw new IllegalArgumentException("board \"" + board.id() + "\": no way is known to crawl provider \""
                    + board.provider() + "\"; known: " + String.join(", ", byProvider.keySet()));
        }
        var unused = api.endpoint(api.endpoint(), board); // refuses a token that cannot be
        return api;
    }

    /** True where an unknown board is answered with an empty list: then an empty list says nothing. */
    public boolean areEmptyListsVague(Board board) {
        return readers.forProvider(board.provider())
                .filter(PostingReader::answersEmptyForUnknownBoards)
                .isPresent();
    }

    /** In alphabetical order. */
    public Set<String> providers() {
        return Collections.unmodifiableSet(byProvider.keySet());
    }
}
