package dev.tideline.enrichment.salary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the pay of one text: passage by passage, each with what the ones above it say. */
final class SalaryText {

    private static final int CONTEXT_PASSAGES = 3;

    private final Vocabulary vocabulary;
    private final String text;
    private final Source source;
    private final Judge judge;
    private final Passages passages;
    private final List<SalaryRange> found = new ArrayList<>();
    private Context context = Context.NONE;
    private int contextIndex = -1;

    private SalaryText(Vocabulary vocabulary, String text, Source source, @Nullable String country) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.source = source;
        this.judge = new Judge(vocabulary, source, country);
        this.passages = Passages.of(text);
    }

    /** All ranges, in the order of the text. */
    static List<SalaryRange> read(Vocabulary vocabulary, String text, Source source, @Nullable String country) {
        SalaryText reader = new SalaryText(vocabulary, text, source, country);
        SalaryRange previous = null;
        int lastPassage = -1;
        for (int i = reader.passages.nextWithNumber(0); i >= 0; i = reader.passages.nextWithNumber(i + 1)) {
            SalaryRange accepted = reader.passage(i, lastPassage == i - 1 ? previous : null);
            if (accepted != null) {
                previous = accepted;
                lastPassage = i;
            }
        }
        return Ranges.tidy(reader.found, text);
    }

    /** Reads one passage; returns the last range accepted in it. */
    private @Nullable SalaryRange passage(int index, @Nullable SalaryRange above) {
        Passage passage = scan(index);
        Grammar.Reading reading = Grammar.read(passage);
        if (reading.candidates().stream().noneMatch(candidate -> mayBePay(candidate, passage))) {
            return null;
        }
        SalaryRange previous = above;
        SalaryRange last = null;
        int floor = 0;
        for (Candidate candidate : reading.candidates()) {
            SalaryRange range = judge.judge(passage, candidate, floor, () -> context(index), previous)
                    .map(accepted -> Ranges.paid(accepted, reading.paymentsPerYear()))
                    .orElse(null);
            if (range != null) {
                found.add(range);
                last = range;
            }
            previous = range;
            floor = candidate.last() + 1;
        }
        return last;
    }

    /** Without a sign, a multiplier or a word of pay in its own passage no number is pay: a quick way out for most. */
    private boolean mayBePay(Candidate candidate, Passage passage) {
        return source == Source.SALARY_FIELD
                || !candidate.currencies().isEmpty()
                || candidate.anyEnd().times() != null
                || passage.tokens().stream().anyMatch(token -> token.is(Role.PAY) || token.is(Role.WEAK));
    }

    /** The passages directly above, the nearest first, as far as one names pay. */
    private Context context(int index) {
        if (contextIndex != index) {
            contextIndex = index;
            context = readContext(index);
        }
        return context;
    }

    private Context readContext(int index) {
        Context nearest = index == 0 ? Context.NONE : Context.of(scan(index - 1));
        for (int i = index - 2; i >= Math.max(0, index - CONTEXT_PASSAGES) && nearest.pay() == null; i--) {
            nearest = nearest.under(Context.of(scan(i)));
        }
        return nearest;
    }

    private Passage scan(int index) {
        return Scanner.scan(vocabulary, text, passages.start(index), passages.end(index));
    }
}
