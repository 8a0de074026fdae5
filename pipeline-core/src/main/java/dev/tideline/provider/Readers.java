package dev.tideline.provider;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All readers by provider name. */
public final class Readers {

    private final Map<String, PostingReader> byProvider = new TreeMap<>();

    public Readers(List<PostingReader> readers) {
        for (PostingReader reader : readers) {
            if (byProvider.put(reader.provider(), reader) != null) {
                throw new IllegalArgumentException("two readers for provider " + reader.provider());
            }
        }
    }

    /** The readers of every provider that Tideline knows. */
    public static Readers standard() {
        return new Readers(List.of(
                new AshbyReader(),
                new BambooHrReader(),
                new BreezyReader(),
                new ComeetReader(),
                new GemReader(),
                new GreenhouseReader(),
                new IcimsReader(),
                new JazzHrReader(),
                new JobviteReader(),
                new JsonLdReader(),
                new LeverReader(),
                new OracleReader(),
                new PaylocityReader(),
                new PersonioReader(),
                new PinpointReader(),
                new RecruiteeReader(),
                new RipplingReader(),
                new SmartRecruitersReader(),
                new SuccessFactorsReader(),
                new TeamtailorReader(),
                new TextReader(),
                new UkgReader(),
                new WorkableReader(),
                new WorkdayReader()));
    }

    public Optional<PostingReader> forProvider(String provider) {
        return Optional.ofNullable(byProvider.get(provider));
    }

    /** In alphabetical order: it stands in messages, which a replay must repeat to the byte. */
    public Set<String> providers() {
        return Collections.unmodifiableSet(byProvider.keySet());
    }

    /** The providers whose lists are fragile, in alphabetical order. */
    public List<String> fragile() {
        return byProvider.values().stream()
                .filter(PostingReader::listsAreFragile)
                .map(PostingReader::provider)
                .toList();
    }
}
