package dev.tideline.enrichment.salary;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a row of {@code vocabulary.tsv} says of its phrases: roles apart by spaces, and what goes with them, for
 * example {@code pay period=hour}, {@code times=100000 currency=INR period=year}.
 */
final class PhraseParser {

    private final EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    private @Nullable Period period;
    private @Nullable Basis basis;
    private List<String> currencies = List.of();
    private @Nullable String assumed;
    private boolean byDefault = true;
    private BigDecimal times = BigDecimal.ONE;

    private PhraseParser() {}

    static Phrase parse(String cell) {
        PhraseParser parser = new PhraseParser();
        for (String word : cell.split(" ", -1)) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                parser.roles.add(Role.valueOf(word.toUpperCase(Locale.ROOT)));
            } else {
                parser.attribute(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return new Phrase(
                parser.roles,
                parser.period,
                parser.basis,
                parser.currencies,
                parser.assumed,
                parser.byDefault,
                parser.times,
                null);
    }

    private void attribute(String name, String value) {
        switch (name) {
            case "period" -> period = Period.of(value);
            case "basis" -> basis = Basis.of(value);
            case "currency" -> currencies = Vocabulary.items(value);
            case "assumed" -> assumed = value;
            case "national" -> {
                currencies = Vocabulary.items(value);
                byDefault = false;
            }
            case "times" -> {
                roles.add(Role.TIMES);
                times = new BigDecimal(value);
            }
            default -> throw new IllegalStateException("no attribute " + name);
        }
    }
}
