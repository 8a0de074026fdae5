package dev.tideline.enrichment.salary;

import dev.tideline.enrichment.Provenance;
import dev.tideline.posting.PayRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a provider's own pay ranges. Zero and one are empty fields, not pay; so is a range the wrong way round. */
final class StructuredPay {

    private final Vocabulary vocabulary;
    private final @Nullable String country;

    StructuredPay(Vocabulary vocabulary, @Nullable String country) {
        this.vocabulary = vocabulary;
        this.country = country;
    }

    List<SalaryRange> read(List<PayRange> ranges) {
        return ranges.stream().flatMap(this::read).distinct().toList();
    }

    private Stream<SalaryRange> read(PayRange pay) {
        Currency currency =
                vocabulary.currency(pay.currency() != null ? pay.currency() : vocabulary.currencyOf(country));
        if (isEmpty(pay.min()) || isEmpty(pay.max()) || descends(pay)) {
            return Stream.empty();
        }
        Passage title = words(pay.title());
        Period period = period(pay, title, currency);
        String code = pay.currency() != null ? pay.currency() : currency == null ? null : currency.code();
        if (period == null || code == null) {
            return Stream.empty();
        }
        boolean written = pay.period() != null && pay.currency() != null;
        String rule = written ? "structured" : "structured-in-part";
        return Stream.of(new SalaryRange(
                pay.min(),
                pay.max(),
                code,
                period,
                basis(title, words(pay.raw())),
                Labels.ofLine(title),
                null,
                null,
                pay.raw(),
                new Provenance(Source.STRUCTURED.field(), null, rule, vocabulary.confidence(rule))));
    }

    private static boolean isEmpty(@Nullable BigDecimal end) {
        return end != null && end.compareTo(BigDecimal.ONE) <= 0;
    }

    private static boolean descends(PayRange pay) {
        return pay.min() == null
                ? pay.max() == null
                : pay.max() != null && pay.min().compareTo(pay.max()) > 0;
    }

    private @Nullable Period period(PayRange pay, Passage title, @Nullable Currency currency) {
        if (pay.period() != null) {
            return Period.of(pay.period());
        }
        BigDecimal end = pay.max() != null ? pay.max() : pay.min();
        for (Passage words : List.of(title, words(pay.raw()))) {
            Period named = named(words);
            if (named != null) {
                return named;
            }
        }
        return currency == null || end == null ? null : currency.bySize(end);
    }

    private static @Nullable Period named(Passage words) {
        return words.tokens().stream()
                .filter(token -> token.is(Role.PERIOD) || token.is(Role.UNIT))
                .map(token -> token.phrase() == null ? null : token.phrase().period())
                .filter(period -> period != null)
                .findFirst()
                .orElse(null);
    }

    private static Basis basis(Passage... texts) {
        for (Passage text : texts) {
            for (Token token : text.tokens()) {
                Phrase phrase = token.phrase();
                if (phrase != null && phrase.basis() != null) {
                    return phrase.basis();
                }
            }
        }
        return Basis.BASE;
    }

    private Passage words(@Nullable String text) {
        String words = text == null ? "" : text;
        return Scanner.scan(vocabulary, words, 0, words.length());
    }
}
