package dev.tideline.enrichment.requirement;

import dev.tideline.enrichment.PostingTokens;
import dev.tideline.enrichment.Provenance;
import dev.tideline.enrichment.section.Section;
import dev.tideline.enrichment.section.Sections;
import dev.tideline.posting.Posting;
import dev.tideline.vocabulary.Hit;
import dev.tideline.vocabulary.Phrases;
import dev.tideline.vocabulary.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a description asks for: years of experience, degree, who may apply, languages. Only what is stated, and
 * never what a company says of itself or grants as a benefit.
 */
public final class Requirements {

    private static final Phrases YEARS = Phrases.of(Requirements.class, "years.tsv");
    private static final Phrases DEGREES = Phrases.of(Requirements.class, "degree.tsv");
    private static final Phrases LIMITS = Phrases.of(Requirements.class, "limits.tsv");
    private static final Phrases LANGUAGES = Phrases.of(Requirements.class, "languages.tsv");

    /** More years than that are a company's. */
    private static final int MOST_YEARS = 25;

    private final Tokens tokens;
    private final Lines lines;

    private Requirements(Tokens tokens, Sections sections) {
        this.tokens = tokens;
        lines = new Lines(tokens, sections);
    }

    /** Reads a posting that no other part has to read. */
    public static RequirementsFinding read(Posting posting) {
        PostingTokens tokens = PostingTokens.of(posting);
        return read(tokens, Sections.of(tokens.description()));
    }

    /** Reads a posting whose description is divided into sections already. */
    public static RequirementsFinding read(PostingTokens posting, Sections sections) {
        Requirements requirements = new Requirements(posting.description(), sections);
        return new RequirementsFinding(
                requirements.experience(), requirements.degrees(), requirements.limits(), requirements.languages());
    }

    private List<Experience> experience() {
        List<Hit> hits = YEARS.in(tokens);
        List<Experience> found = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            String value = hit.phrase().value();
            if (!value.equals("company") && hit.min() >= 1 && hit.min() <= MOST_YEARS && !isOurs(hit)) {
                found.add(new Experience(
                        hit.min(),
                        hit.max() > hit.min() ? hit.max() : null,
                        value.equals("leadership"),
                        lines.isPreferred(hit),
                        i > 0 && isAlternative(hits.get(i - 1), hit),
                        lines.lineStart(hit),
                        provenance(hit)));
            }
        }
        return found;
    }

    private boolean isAlternative(Hit before, Hit hit) {
        return lines.lineStart(before) == lines.lineStart(hit) && lines.between(before, hit, "or");
    }

    /** Parts in which a company speaks of itself. */
    private boolean isOurs(Hit hit) {
        Section.Kind kind = lines.section(hit);
        return kind == Section.Kind.ABOUT || kind == Section.Kind.BENEFITS;
    }

    private List<Degree> degrees() {
        List<Degree> found = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Hit hit : DEGREES.in(tokens)) {
            Degree.Level level = Degree.Level.valueOf(hit.phrase().value().toUpperCase(Locale.ROOT));
            boolean preferred = lines.isPreferred(hit);
            if (!isOurs(hit) && known.add(level + " " + preferred)) {
                found.add(new Degree(level, lines.has(hit, "equivalent"), preferred, provenance(hit)));
            }
        }
        return found;
    }

    private List<Limit> limits() {
        List<Limit> found = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Hit hit : LIMITS.in(tokens)) {
            Limit.Kind kind = Limit.Kind.valueOf(hit.phrase().value().toUpperCase(Locale.ROOT));
            String name = captured(hit);
            String place = name == null ? null : Names.PLACES.code(name);
            if (known.add(kind + " " + place)) {
                String text = PostingTokens.sentence(tokens, hit).of(tokens.text());
                found.add(new Limit(kind, place, text, provenance(hit)));
            }
        }
        return found;
    }

    private List<SpokenLanguage> languages() {
        List<SpokenLanguage> found = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Hit hit : LANGUAGES.in(tokens)) {
            boolean preferred = lines.isPreferred(hit);
            for (int word = hit.capturedFrom(); word >= 0; word = nextInList(word)) {
                String code = Names.LANGUAGES.code(word(word));
                if (code != null && known.add(code)) {
                    found.add(new SpokenLanguage(code, preferred, provenance(hit)));
                }
            }
        }
        return found;
    }

    /** The second language of "English and German", "English/German"; -1 where none follows. */
    private int nextInList(int word) {
        for (int next = word + 1; next <= word + 2 && next < tokens.size(); next++) {
            if (Names.LANGUAGES.code(word(next)) != null) {
                return next;
            }
        }
        return -1;
    }

    private String word(int word) {
        return tokens.text().substring(tokens.start(word), tokens.end(word));
    }

    private @Nullable String captured(Hit hit) {
        return hit.capturedFrom() < 0
                ? null
                : tokens.text().substring(tokens.start(hit.capturedFrom()), tokens.end(hit.capturedTo() - 1));
    }

    private Provenance provenance(Hit hit) {
        return PostingTokens.provenance(PostingTokens.DESCRIPTION, tokens, hit);
    }
}
