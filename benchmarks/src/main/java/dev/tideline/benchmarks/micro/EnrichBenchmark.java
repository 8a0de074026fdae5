package dev.tideline.benchmarks.micro;

import dev.tideline.enrichment.Enrichment;
import dev.tideline.enrichment.PostingEnricher;
import dev.tideline.enrichment.PostingTokens;
import dev.tideline.enrichment.employment.Employments;
import dev.tideline.enrichment.language.LanguageFinding;
import dev.tideline.enrichment.language.Languages;
import dev.tideline.enrichment.location.LocationContext;
import dev.tideline.enrichment.location.LocationFinding;
import dev.tideline.enrichment.location.Locations;
import dev.tideline.enrichment.requirement.Requirements;
import dev.tideline.enrichment.salary.Salaries;
import dev.tideline.enrichment.salary.SalaryFinding;
import dev.tideline.enrichment.scope.LaunchPolicy;
import dev.tideline.enrichment.section.Sections;
import dev.tideline.enrichment.title.TitleFinding;
import dev.tideline.enrichment.title.Titles;
import dev.tideline.enrichment.workplace.Workplaces;
import dev.tideline.posting.Posting;
import dev.tideline.text.HtmlText;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What reading one posting costs, part by part; an invented one has 8 KB of HTML. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class EnrichBenchmark {

    private static final String INVENTED = "invented";
    private static final int POSTINGS = 64;
    private static final LocationContext CONTEXT = new LocationContext(null, null, null, "en");

    /** {@code invented}, or a capture file whose postings are read instead. */
    @Param(INVENTED)
    public String text = INVENTED;

    private final PostingEnricher enricher = new PostingEnricher(LaunchPolicy.ENGLISH_US_CANADA);
    private final Locations locations = Locations.load();
    private final Salaries salaries = new Salaries();
    private List<PostingTokens> postings = List.of();
    private int turn;

    @Setup
    public void read() {
        List<Posting> read = text.equals(INVENTED)
                ? IntStream.range(0, POSTINGS).mapToObj(Advertisements::posting).toList()
                : CapturedPostings.of(Path.of(text));
        postings = read.stream().map(PostingTokens::of).toList();
        double length = read.stream()
                .mapToInt(posting -> html(posting).length())
                .average()
                .orElseThrow();
        System.out.printf("# %d postings of %.0f characters of HTML%n", read.size(), length);
    }

    @Benchmark
    public String htmlToText() {
        return HtmlText.of(html(next().posting()));
    }

    @Benchmark
    public PostingTokens words() {
        return PostingTokens.of(next().posting());
    }

    @Benchmark
    public LanguageFinding language() {
        return Languages.read(next());
    }

    @Benchmark
    public LocationFinding location() {
        return locations.read(next().posting(), CONTEXT);
    }

    @Benchmark
    public SalaryFinding salary() {
        return salaries.read(next().posting(), "US");
    }

    @Benchmark
    public TitleFinding title() {
        return Titles.read(next());
    }

    @Benchmark
    public void phrases(Blackhole hole) {
        phrases(next(), hole);
    }

    /** From HTML to every finding, as the lifecycle asks for it. */
    @Benchmark
    public Enrichment all() {
        return enricher.enrich(fresh());
    }

    @Benchmark
    public void allWithoutLanguage(Blackhole hole) {
        PostingTokens tokens = PostingTokens.of(fresh());
        hole.consume(locations.read(tokens.posting(), CONTEXT));
        hole.consume(salaries.read(tokens.posting(), "US"));
        hole.consume(Titles.read(tokens));
        phrases(tokens, hole);
    }

    private static void phrases(PostingTokens tokens, Blackhole hole) {
        hole.consume(Workplaces.read(tokens, List.of()));
        hole.consume(Employments.read(tokens));
        Sections sections = Sections.of(tokens.description());
        hole.consume(sections);
        hole.consume(Requirements.read(tokens, sections));
    }

    private PostingTokens next() {
        turn = (turn + 1) % postings.size();
        return postings.get(turn);
    }

    /** A posting whose text has not been worked out. */
    private Posting fresh() {
        Posting known = next().posting();
        return Posting.builder(known.title())
                .locations(known.locations())
                .description(HtmlText.describe(html(known)))
                .build();
    }

    private static String html(Posting posting) {
        return Objects.requireNonNull(posting.description()).html();
    }
}
