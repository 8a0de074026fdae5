package dev.tideline.enrichment.salary;

import java.util.List;
import java.util.Optional;

/** The pay ranges of a posting, all of them, in the order in which they are stated. */
public record SalaryFinding(List<SalaryRange> ranges) {

    public static final SalaryFinding NONE = new SalaryFinding(List.of());

    public SalaryFinding {
        ranges = List.copyOf(ranges);
    }

    /** What the ranges span together; empty where there is none or where they cannot be compared. */
    public Optional<Envelope> envelope() {
        return Envelope.over(ranges);
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    double confidence() {
        return ranges.stream()
                .mapToDouble(range -> range.provenance().confidence())
                .max()
                .orElse(0);
    }
}
