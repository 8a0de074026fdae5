package dev.tideline.enrichment.workplace;

import dev.tideline.enrichment.PostingTokens;
import dev.tideline.enrichment.Provenance;
import dev.tideline.posting.Posting;
import dev.tideline.posting.WorkplaceType;
import dev.tideline.vocabulary.Phrases;
import dev.tideline.vocabulary.Tokens;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads where the work is done, from the best evidence there is: the provider's own field; an office called
 * "Remote"; what the location's text says; a tag such as {@code #LI-Remote}; phrases of title and description. Hybrid
 * wins over remote. Silence stays silence.
 */
public final class Workplaces {

    private static final Phrases PROSE = Phrases.of(Workplaces.class, "prose.tsv");
    private static final Phrases TITLES = Phrases.of(Workplaces.class, "title.tsv");

    /** A provider's flag "remote" is true of hybrids too. */
    private static final double NATIVE = 0.97;

    private static final double OFFICE_NAME = 0.85;
    private static final double LOCATION_TEXT = 0.93;

    /** "Springfield or remote". */
    private static final double CHOICE = 0.6;

    private Workplaces() {}

    /** Reads a posting that no other part has to read, see {@link #read(PostingTokens, Collection)}. */
    public static WorkplaceFinding read(Posting posting, Collection<WorkplaceType> locationModes) {
        return read(PostingTokens.of(posting), locationModes);
    }

    /**
     * Reads a posting.
     *
     * @param locationModes what the texts of its locations name, see {@link #placeMode}; empty where they name none. Of
     *     several the description may say which it is
     */
    public static WorkplaceFinding read(PostingTokens posting, Collection<WorkplaceType> locationModes) {
        List<Evidence> prose = Evidence.in(posting.description(), PostingTokens.DESCRIPTION, PROSE);
        List<Evidence> all = new ArrayList<>(prose);
        all.addAll(Evidence.in(posting.title(), PostingTokens.TITLE, TITLES));
        Optional<Evidence> decided = Evidence.decide(all);
        Provenance structured = null;
        WorkplaceType type = posting.posting().workplaceType();
        if (type != null) {
            structured = new Provenance("workplace_type", null, "native", NATIVE);
        } else if ((type = together(placeModes(posting.posting().offices()))) != null) {
            structured = new Provenance("offices", null, "office-name", OFFICE_NAME);
        } else if (!decidesAmong(locationModes, decided) && (type = together(locationModes)) != null) {
            structured = isChoice(locationModes)
                    ? new Provenance("locations", null, "location-choice", CHOICE)
                    : new Provenance("locations", null, "location-text", LOCATION_TEXT);
        }
        return new WorkplaceFinding(
                type != null ? type : decided.map(Evidence::type).orElse(null),
                structured != null
                        ? structured
                        : decided.map(Evidence::provenance).orElse(null),
                policy(prose, posting.description()),
                office(all, posting));
    }

    /** The workplace that the text of a location or the name of an office says, for example {@code Remote - US}. */
    public static @Nullable WorkplaceType placeMode(String place) {
        return Evidence.decide(Evidence.in(Tokens.of(place), "locations", TITLES))
                .map(Evidence::type)
                .orElse(null);
    }

    static Set<WorkplaceType> placeModes(List<String> places) {
        Set<WorkplaceType> modes = EnumSet.noneOf(WorkplaceType.class);
        for (String place : places) {
            WorkplaceType mode = placeMode(place);
            if (mode != null) {
                modes.add(mode);
            }
        }
        return modes;
    }

    /** Where the locations leave a choice, the text may say which of them it is. */
    private static boolean decidesAmong(Collection<WorkplaceType> modes, Optional<Evidence> decided) {
        return isChoice(modes)
                && decided.filter(evidence -> modes.contains(evidence.type())).isPresent();
    }

    private static boolean isChoice(Collection<WorkplaceType> modes) {
        return Set.copyOf(modes).size() > 1;
    }

    /** Several together leave a choice, so they are hybrid. */
    private static @Nullable WorkplaceType together(Collection<WorkplaceType> modes) {
        Set<WorkplaceType> distinct = Set.copyOf(modes);
        return distinct.size() > 1
                ? WorkplaceType.HYBRID
                : distinct.stream().findFirst().orElse(null);
    }

    private static @Nullable Quote policy(List<Evidence> prose, Tokens description) {
        return prose.stream()
                .filter(evidence -> !evidence.provenance().rule().equals("tag"))
                .max(Comparator.comparingDouble(Evidence::confidence))
                .map(best -> new Quote(best.sentence().of(description.text()), best.provenance()))
                .orElse(null);
    }

    private static @Nullable OfficeRequirement office(List<Evidence> all, PostingTokens posting) {
        return all.stream()
                .filter(Evidence::isAboutOffice)
                .max(Comparator.comparingDouble(Evidence::confidence))
                .map(best -> {
                    boolean title = best.provenance().field().equals(PostingTokens.TITLE);
                    Tokens tokens = title ? posting.title() : posting.description();
                    return new OfficeRequirement(
                            best.sentence().of(tokens.text()), best.officeDays(), best.rate(), best.provenance());
                })
                .orElse(null);
    }
}
