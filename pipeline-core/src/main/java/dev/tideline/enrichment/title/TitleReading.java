package dev.tideline.enrichment.title;

import dev.tideline.enrichment.Provenance;
import dev.tideline.vocabulary.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One title, read by its words alone: choose the part that names the role, take grade and numeral out, sort the rest. */
final class TitleReading {

    private static final Set<String> SCHOOL = Table.words(TitleReading.class, "word-sets.tsv", "school");
    private static final Set<String> BESIDE_GRADE = Table.words(TitleReading.class, "word-sets.tsv", "beside-grade");
    private static final Set<String> ENDS_ROLE = Table.words(TitleReading.class, "word-sets.tsv", "ends-role");

    private final String clean;
    private final List<Part> parts;
    private final Noise noise;
    private final List<String> rest = new ArrayList<>();

    private TitleReading(String title, Set<String> places) {
        clean = TitleText.clean(title);
        parts = Parts.of(clean);
        noise = new Noise(places);
    }

    /**
     * Reads a title.
     *
     * @param places words that name places, as {@link Words#key} makes them
     */
    static TitleFinding of(String title, Set<String> places) {
        return new TitleReading(title, places).read();
    }

    private TitleFinding read() {
        int chosen = chosenPart();
        if (chosen < 0) {
            return finding(
                    Words.join(Words.of(clean)), new Role(List.of(), null, false, "", 0.3), null, "no-words", 0.3);
        }
        Part part = parts.get(chosen);
        Levels levels = Levels.taken(role(part));
        Role role = Role.of(Abbreviations.expanded(levels.words()));
        if (isSchool(role.words())) {
            role = new Role(role.words(), null, true, "school-principal", 0.7);
        }
        Integer level = levels.level();
        boolean hasRole = RoleNouns.anyIn(part.words());
        List<String> name = role.words();
        Ranks rank = Ranks.of(name);
        for (int i = 0; i < parts.size(); i++) {
            Part other = parts.get(i);
            if (i == chosen || noise.isAll(other.words())) {
                continue;
            }
            Levels otherLevel = Levels.taken(expandedGrade(other));
            if (isGradeOnly(otherLevel.words()) || isLevel(other.words())) {
                role = other.leading() ? role : withGrade(role, otherLevel.words());
                level = level == null ? levelOf(other.words()) : level;
            } else if (rank.wantsField() && i > chosen && !other.bracketed()) {
                name = rank.with(noise.withoutTail(other.words()));
                rank = Ranks.NONE;
            } else if (!isInitials(other, name)) {
                rest.add(Words.join(noise.withoutTail(other.words())));
            }
        }
        name = rank.inserted(name);
        double confidence = !hasRole ? 0.5 : parts.size() > 2 ? 0.85 : 0.95;
        return finding(
                Words.join(name), byNumeral(role, level), level, hasRole ? "role-noun" : "first-part", confidence);
    }

    private TitleFinding finding(String name, Role role, @Nullable Integer level, String rule, double confidence) {
        Seniority seniority = role.seniority();
        boolean manages = role.leads() || (seniority != null && seniority.managesPeople());
        return new TitleFinding(
                bare(name),
                seniority,
                manages ? Track.MANAGEMENT : Track.IC,
                rest.isEmpty() ? null : String.join(", ", rest),
                level,
                new Provenance("title", null, rule, confidence),
                seniority == null ? null : new Provenance("title", null, role.rule(), role.confidence()),
                new Provenance(
                        "title",
                        null,
                        manages ? role.rule() : "ic-by-default",
                        seniority == null ? 0.85 : role.confidence()));
    }

    /** Without the marks of an outcry at its end. */
    private static String bare(String name) {
        int end = name.length();
        while (end > 1 && "!?:*,;…\"".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(0, end);
    }

    /**
     * The first part with a role noun beside its grade; else one that names a training; else any that is no noise; else
     * one with nothing but a grade.
     */
    private int chosenPart() {
        int best = -1;
        int worth = 0;
        for (int i = 0; i < parts.size() && worth < 5; i++) {
            int here = worth(parts.get(i));
            if (here > worth) {
                best = i;
                worth = here;
            }
        }
        return best;
    }

    private int worth(Part part) {
        if (part.bracketed() || noise.isAll(part.words())) {
            return 1;
        } else if (isPlainGrade(part.words())) {
            return isSchool(part.words()) ? 5 : 2;
        } else if (!RoleNouns.anyIn(part.words())) {
            return 3;
        }
        return isTraining(part.words()) ? 4 : 5;
    }

    /** Intern, Alternance, Trainee and nothing else: beside a role it is only the grade. */
    private static boolean isTraining(List<String> words) {
        List<Seniority> grades = Grades.all(gradeKeys(words));
        return !grades.isEmpty() && grades.stream().allMatch(grade -> grade.compareTo(Seniority.ENTRY) <= 0);
    }

    /** Senior, Principal, Staff: a grade that names no role. Director and Intern do. */
    private static boolean isPlainGrade(List<String> words) {
        return words.stream().map(Words::key).allMatch(Grades::isDropped) && !isLead(words);
    }

    private static boolean isLead(List<String> words) {
        return Words.key(words.get(words.size() - 1)).equals("lead");
    }

    private List<String> role(Part part) {
        List<String> words = noise.withoutTrailing(noise.withoutLeading(part.words()));
        int end = end(words);
        if (end < words.size()) {
            List<String> tail = words.subList(end, words.size());
            List<String> kept = words.subList(0, end);
            int field = tail.indexOf("of");
            if (field > 0 && Ranks.of(kept).alone()) {
                List<String> withField = new ArrayList<>(kept);
                withField.addAll(tail.subList(field, tail.size()));
                return withField;
            }
            if (!Set.of("/", "to").contains(Words.key(tail.get(0))) && tail.size() > 1 && !noise.isAll(tail)) {
                rest.add(Words.join(tail.subList(1, tail.size())));
            }
            return noise.withoutTrailing(kept);
        }
        return words;
    }

    /** Where another role begins behind a slash, or a purpose: Engineer / Architect, Assistant to the CEO. */
    private static int end(List<String> words) {
        List<String> keys = words.stream().map(Words::key).toList();
        List<Boolean> roles = RoleNouns.marks(keys);
        for (int i = 1; i < keys.size() - 1; i++) {
            boolean behindRole = roles.subList(0, i).contains(true);
            boolean anotherRole = keys.get(i).equals("/")
                    && roles.get(i - 1)
                    && !Grades.isDropped(keys.get(i - 1))
                    && roles.subList(i, keys.size()).contains(true);
            if (behindRole && (anotherRole || ENDS_ROLE.contains(keys.get(i)))) {
                return i;
            }
        }
        return keys.size();
    }

    private static List<String> expandedGrade(Part part) {
        return Abbreviations.expanded(part.words());
    }

    /** A part beside the role that is only its grade; a director or a chief there is somebody else. */
    private static boolean isGradeOnly(List<String> words) {
        List<Seniority> grades = Grades.all(gradeKeys(words));
        return !grades.isEmpty() && grades.stream().allMatch(grade -> grade.compareTo(Seniority.MANAGER) <= 0);
    }

    private static List<String> gradeKeys(List<String> words) {
        return words.stream()
                .map(Words::key)
                .filter(key -> !Words.hasDigit(key) && Words.hasLetter(key))
                .filter(key -> !BESIDE_GRADE.contains(key))
                .toList();
    }

    private static boolean isLevel(List<String> words) {
        return levelOf(words) != null;
    }

    private static @Nullable Integer levelOf(List<String> words) {
        List<String> keys = words.stream().map(Words::key).toList();
        boolean named = keys.size() == 2 && Levels.isNamed(keys.get(0));
        return keys.size() == 1 || named ? Levels.of(keys.get(keys.size() - 1)) : null;
    }

    private static Role withGrade(Role role, List<String> words) {
        List<Seniority> found = Grades.all(gradeKeys(words));
        if (found.isEmpty() || (role.seniority() != null && !role.rule().equals("manager-by-default"))) {
            return role;
        }
        boolean alternatives = words.contains("/") || words.contains("or");
        Seniority told = alternatives ? Collections.min(found) : Collections.max(found);
        return new Role(role.words(), told, role.leads(), "grade-part", 0.9);
    }

    /** I to V by convention: junior, mid, senior, staff, principal; beyond III only where those grades exist. */
    private static Role byNumeral(Role role, @Nullable Integer level) {
        if (level == null || role.seniority() != null || role.leads()) {
            return role;
        }
        List<Seniority> ladder =
                List.of(Seniority.JUNIOR, Seniority.MID, Seniority.SENIOR, Seniority.STAFF, Seniority.PRINCIPAL);
        return new Role(role.words(), ladder.get(level - 1), false, "numeral", 0.6);
    }

    private boolean isSchool(List<String> role) {
        boolean principal = role.size() == 1 && Objects.equals(Words.key(role.get(0)), "principal");
        return principal && parts.stream().flatMap(part -> part.keys().stream()).anyMatch(SCHOOL::contains);
    }

    /** (RN) behind Registered Nurse, (FDE) behind Forward Deployed Engineer. */
    private static boolean isInitials(Part part, List<String> name) {
        if (!part.bracketed() || part.words().size() > 1) {
            return false;
        }
        String initials = name.stream()
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
        String key = part.keys().get(0);
        boolean initialism = key.length() > 1 && initials.contains(key);
        return initialism || Words.join(Abbreviations.expanded(part.words())).equals(Words.join(name));
    }
}
