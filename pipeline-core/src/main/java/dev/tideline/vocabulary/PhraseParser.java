package dev.tideline.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the notation of phrases, see {@link Phrases}. */
final class PhraseParser {

    private static final int ASIDE = Tokens.COMMA | Tokens.BRACKET | Tokens.DASH | Tokens.COLON;
    private static final int LABEL = Tokens.COLON | Tokens.DASH | Tokens.BRACKET | Tokens.LINE;

    private final Map<String, List<long[]>> classes = new HashMap<>();

    void define(String name, String members) {
        classes.put(name, alternatives(members));
    }

    /** The elements of a phrase; throws if its notation is wrong. */
    List<Element> parse(String notation) {
        List<Element> elements = new ArrayList<>();
        int may = 0;
        int must = 0;
        for (String atom : atoms(notation)) {
            switch (atom) {
                case "," -> may |= ASIDE;
                case ":" -> {
                    may |= LABEL;
                    must = LABEL;
                }
                case "^" -> must = Tokens.ENDS_CLAUSE;
                case "^^" -> must = Tokens.LINE;
                case "$" -> elements.add(end(Tokens.ENDS_CLAUSE));
                case "$$" -> elements.add(end(Tokens.LINE));
                default -> {
                    Element element = element(atom, may, must);
                    elements.add(element);
                    may = element.kind() == Element.Kind.ANY ? element.may() : element.optional() ? may : 0;
                    must = element.optional() ? must : 0;
                }
            }
        }
        if (elements.isEmpty() || elements.get(0).kind() == Element.Kind.ANY) {
            throw new IllegalStateException("a phrase must start with a word: " + notation);
        }
        return List.copyOf(elements);
    }

    private Element element(String atom, int may, int must) {
        boolean optional = atom.endsWith("?");
        boolean captured = atom.startsWith("=");
        String bare = atom.substring(captured ? 1 : 0, atom.length() - (optional ? 1 : 0));
        if (bare.startsWith("~")) {
            boolean loose = bare.startsWith("~~");
            int most = Integer.parseInt(bare.substring(loose ? 2 : 1));
            return Element.of(Element.Kind.ANY, List.of(), most, may | (loose ? ASIDE : 0), must, false, false);
        }
        Element.Kind kind = switch (bare) {
            case "#" -> Element.Kind.NUMBER;
            case "#+" -> Element.Kind.MINIMUM;
            case "@days" -> Element.Kind.WEEKDAYS;
            default -> Element.Kind.WORDS;
        };
        List<long[]> words = kind == Element.Kind.WORDS ? words(bare) : List.of();
        return Element.of(kind, words, 0, may, must, optional, captured);
    }

    private List<long[]> words(String bare) {
        if (bare.startsWith("%")) {
            List<long[]> members = classes.get(bare.substring(1));
            if (members == null) {
                throw new IllegalStateException("no class " + bare);
            }
            return members;
        }
        return bare.startsWith("(") ? alternatives(bare.substring(1, bare.length() - 1)) : List.of(sequence(bare));
    }

    private List<long[]> alternatives(String members) {
        List<long[]> sequences = new ArrayList<>();
        for (String member : members.split("\\|", -1)) {
            String name = member.strip();
            if (name.startsWith("%")) {
                sequences.addAll(words(name));
            } else {
                sequences.add(sequence(name));
            }
        }
        sequences.sort(Comparator.<long[]>comparingInt(words -> words.length).reversed());
        return List.copyOf(sequences);
    }

    private static long[] sequence(String words) {
        Tokens tokens = Tokens.of(words);
        if (tokens.size() == 0) {
            throw new IllegalStateException("no word in \"" + words + "\"");
        }
        long[] hashes = new long[tokens.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = tokens.hash(i);
        }
        return hashes;
    }

    private static Element end(int must) {
        return Element.of(Element.Kind.END, List.of(), 0, must, must, false, false);
    }

    /** Cut at white space outside brackets. */
    private static List<String> atoms(String notation) {
        List<String> atoms = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i <= notation.length(); i++) {
            char c = i < notation.length() ? notation.charAt(i) : ' ';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ' ' && (depth == 0 || i == notation.length())) {
                if (i > start) {
                    atoms.add(notation.substring(start, i));
                }
                start = i + 1;
            }
        }
        return atoms;
    }
}
