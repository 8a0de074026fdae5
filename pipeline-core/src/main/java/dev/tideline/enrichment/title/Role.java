package dev.tideline.enrichment.title;

import dev.tideline.vocabulary.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a role read apart: what is left of them without the grade, and the grade.
 *
 * @param words the role without its grade; all words where nothing else is left
 * @param seniority the highest grade found, between alternatives the lowest; null where there is none
 * @param leads true where somebody is in charge whatever the grade
 * @param rule what told the grade
 * @param confidence of the grade
 */
record Role(List<String> words, @Nullable Seniority seniority, boolean leads, String rule, double confidence) {

    private static final Set<String> RANKS = Set.of("director", "manager", "vice", "managers", "directors");
    private static final Phrases<String> STAFF_NOUNS = nouns("staff");
    private static final Phrases<String> ASSOCIATE_NOUNS = nouns("associate");
    private static final Set<String> CHIEFS = Table.words(Role.class, "word-sets.tsv", "chief");

    private static Phrases<String> nouns(String grade) {
        Phrases<String> nouns = new Phrases<>();
        Table.rows(Role.class, "grade-nouns.tsv", 2).stream()
                .filter(row -> row.get(1).contains(grade))
                .forEach(row -> nouns.put(row.get(0), grade));
        return nouns;
    }

    static Role of(List<String> words) {
        return new Reading(words).read();
    }

    /** One pass over the words. */
    private static final class Reading {

        private final List<String> words;
        private final List<String> keys;
        private final List<Boolean> roles;
        private final List<String> left = new ArrayList<>();
        private @Nullable Seniority seniority;
        private boolean alternatives;
        private boolean leads;
        private String rule = "grade-word";
        private double confidence = 0.95;

        Reading(List<String> words) {
            this.words = words;
            keys = words.stream().map(Words::key).toList();
            roles = RoleNouns.marks(keys);
        }

        Role read() {
            for (int i = 0; i < words.size(); ) {
                i += take(i);
            }
            List<String> rest = withoutLooseEnds(left);
            return new Role(rest.isEmpty() ? words : rest, seniority, leads, rule, confidence);
        }

        /** Reads on from a word; returns how many words it took. */
        private int take(int i) {
            String key = keys.get(i);
            if (key.equals("/") || (key.equals("or") && i + 1 < keys.size() && Grades.isGrade(keys.get(i + 1)))) {
                alternatives |= i > 0 && Grades.isGrade(keys.get(i - 1));
                left.add(words.get(i));
                return 1;
            }
            if (Managers.NOUNS.contains(key)) {
                manager(i);
                left.add(words.get(i));
                return 1;
            }
            if (key.equals("associate") && isBefore(ASSOCIATE_NOUNS, i) && Grades.at(keys, roles, i) == null) {
                grade(Seniority.ENTRY);
                return 1;
            }
            Phrases.Match<Grade> match = Grades.at(keys, roles, i);
            if (match == null) {
                unspaced(i);
                return 1;
            }
            Grade grade = match.value();
            if (key.equals("senior") && match.length() > 1 && !counts(key, grade, i, match.length())) {
                grade(Seniority.SENIOR);
                return 1;
            }
            if (!counts(key, grade, i, match.length())) {
                keep(i, match.length());
                return match.length();
            }
            leads |= grade.leads();
            if (grade.seniority() != null) {
                grade(grade.seniority());
            }
            if (!grade.dropped() || namesRank(key, i + match.length())) {
                keep(i, match.length());
            }
            return match.length();
        }

        private void keep(int start, int count) {
            left.addAll(words.subList(start, start + count));
        }

        private void grade(Seniority found) {
            boolean higher = seniority == null || found.compareTo(seniority) > 0;
            if (seniority == null || higher != alternatives) {
                seniority = found;
            }
        }

        /** Staff Nurse, Head Pharmacist and CIO Advisory are no grades. */
        private boolean counts(String key, Grade grade, int i, int length) {
            if (grade.seniority() == Seniority.STAFF) {
                return isBefore(STAFF_NOUNS, i);
            }
            boolean last = i + length == keys.size();
            if (key.equals("head") && length == 1) {
                return last || keys.get(i + 1).equals("/");
            }
            if (CHIEFS.contains(key)) {
                return last || Set.of("/", "&", "and", "of").contains(keys.get(i + 1));
            }
            return true;
        }

        private boolean isBefore(Phrases<String> nouns, int i) {
            for (int next = i + 1; next < keys.size() && !keys.get(next).equals("/"); next++) {
                if (nouns.at(keys, next) != null) {
                    return true;
                }
            }
            return false;
        }

        /** Senior Director and Senior Vice President are ranks of their own, other than Senior Sales Director. */
        private boolean namesRank(String key, int next) {
            return key.equals("senior")
                    && next < keys.size()
                    && RANKS.contains(keys.get(next))
                    && (next + 1 == keys.size() || left.isEmpty());
        }

        private void manager(int i) {
            Managers who = Managers.at(keys, i);
            boolean seniorOfSome = seniority == Seniority.SENIOR && !Grades.isGrade(keys.get(i - 1));
            boolean higherIc = seniority == Seniority.STAFF || seniority == Seniority.PRINCIPAL;
            if (who == Managers.OF_PEOPLE || (who == Managers.UNKNOWN && !seniorOfSome && !higherIc)) {
                if (seniority == null || !seniority.managesPeople()) {
                    rule = who == Managers.OF_PEOPLE ? "people-manager" : "manager-by-default";
                    confidence = who == Managers.OF_PEOPLE ? 0.85 : 0.6;
                }
                grade(Seniority.MANAGER);
            }
        }

        private void unspaced(int i) {
            Map.Entry<String, Grade> found = Words.isUnspaced(keys.get(i)) ? Grades.within(keys.get(i)) : null;
            String word = words.get(i);
            if (found != null) {
                Grade grade = found.getValue();
                leads |= grade.leads();
                if (grade.seniority() != null) {
                    grade(grade.seniority());
                }
                word = grade.dropped() ? word.replace(found.getKey(), "") : word;
            }
            if (!word.isBlank()) {
                left.add(word);
            }
        }
    }

    private static List<String> withoutLooseEnds(List<String> words) {
        int start = 0;
        int end = words.size();
        while (start < end && isLoose(words.get(start))) {
            start++;
        }
        while (end > start && isLoose(words.get(end - 1))) {
            end--;
        }
        return words.subList(start, end);
    }

    private static boolean isLoose(String word) {
        boolean sign = !Words.hasLetter(word) && !Words.hasDigit(word);
        return sign || Set.of("and", "or", "und", "to").contains(Words.key(word));
    }
}
