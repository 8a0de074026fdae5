package dev.tideline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.SharedReference;
import dev.tideline.canonical.Json;
import dev.tideline.capture.Payload;
import dev.tideline.posting.Posting;
import dev.tideline.provider.Capabilities.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Every payload that others collected of a provider that we read is readable: lists split into their postings. */
class SharedPayloadsTest {

    /** Those whose files are called otherwise. */
    private static final Map<String, String> PROVIDERS = Map.of("oracle_orc", "oracle", "oracle_orc_detail", "oracle");

    private static final List<String> LISTS = List.of(
            "jobs", "content", "offers", "jobPostings", "items", "result", "data", "requisitionList", "opportunities");

    @Test
    void shouldReadEveryPosting() throws Exception {
        Readers readers = Readers.standard();
        Map<String, Tally> tallies = new TreeMap<>();
        for (Path file : files()) {
            String prefix = file.getFileName().toString().replaceFirst("(__|--|_live--).*", "");
            String provider = PROVIDERS.getOrDefault(prefix, prefix);
            DescribedReader reader =
                    (DescribedReader) readers.forProvider(provider).orElse(null);
            if (reader != null) {
                Tally tally = tallies.computeIfAbsent(provider, name -> new Tally());
                tally.payloads++;
                for (Payload posting : postings(provider, file)) {
                    tally.add(reader.read(posting, Map.of("host", "host.example", "site", "s", "company", "c")));
                    if (!isWithoutKey(reader, posting)) {
                        assertThat(reader.key(posting)).as(file.toString()).isNotBlank();
                    }
                }
            }
        }

        tallies.forEach((provider, tally) -> System.out.println("| " + provider + " | " + tally + " |"));
        tallies.forEach(
                (provider, tally) -> assertThat(tally.postings).as(provider).isPositive());
        assertThat(tallies).as("%s", tallies).hasSize(18);
    }

    @Test
    void shouldReadThePostingThatIsNothingButText() throws Exception {
        Path seed = SharedReference.require("seeds/000_1cd1be623ca60251.txt");

        Posting posting = new TextReader().read(new Payload(Files.readAllBytes(seed)), Map.of());

        assertThat(posting.title()).isEqualTo("Director of Machine Learning");
        assertThat(posting.companyName()).isNotBlank();
        assertThat(posting.description().text()).contains("\nResponsibilities:\n- ", "\nRequirements:\n- ");
    }

    private static boolean isWithoutKey(DescribedReader reader, Payload posting) {
        return reader instanceof WorkdayReader && !posting.toString().contains("jobPostingInfo");
    }

    private static List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(SharedReference.require("data/provider-payloads"))) {
            return files.sorted().toList();
        }
    }

    private static List<Payload> postings(String provider, Path file) throws Exception {
        String text = Files.readString(file);
        if (file.toString().endsWith(".xml")) {
            return Parser.xmlParser().parseInput(text, "").select("position").stream()
                    .map(position -> Payload.of(position.outerHtml()))
                    .toList();
        } else if (file.toString().endsWith(".html")) {
            return fromPage(provider, text);
        }
        List<Payload> found = new ArrayList<>();
        split(Json.parse(text.getBytes(StandardCharsets.UTF_8)), found);
        return found;
    }

    /** Arrays are lists; so is what stands under a list's name, however deep. */
    private static void split(Json json, List<Payload> into) {
        if (json instanceof Json.Items items) {
            items.list().forEach(item -> split(item, into));
            return;
        }
        List<Json> inner = LISTS.stream()
                .map(json::at)
                .filter(Json.Items.class::isInstance)
                .toList();
        if (!inner.isEmpty()) {
            inner.forEach(list -> split(list, into));
        } else if (json.at("data").has("oatsExternalJobPostings")) {
            split(json.at("data").at("oatsExternalJobPostings").at("jobPostings"), into);
        } else if (!json.has("data")) {
            into.add(Payload.of(json.canonical()));
        }
    }

    private static List<Payload> fromPage(String provider, String html) throws Exception {
        Document page = Jsoup.parse(html);
        String rows = switch (provider) {
            case "icims" -> "li.iCIMS_JobCardItem";
            case "jobvite" -> "tr";
            default -> "nothing";
        };
        List<Payload> found = new ArrayList<>();
        page.select(rows).forEach(row -> found.add(Payload.of(row.outerHtml())));
        Json data =
                HtmlPage.parse(Payload.of(html)).embedded("window.pageData = ").orElse(null);
        if (data != null && data.has("Jobs")) {
            split(data.at("Jobs"), found);
        }
        return found.isEmpty() ? List.of(Payload.of(html)) : found;
    }

    /** How many payloads and postings there are, and in how many of these each field is filled. */
    private static final class Tally {

        private final Map<Field, Integer> filled = new EnumMap<>(Field.class);
        private int payloads;
        private int postings;

        @Override
        public String toString() {
            return payloads + " | " + postings + " | " + filled;
        }

        void add(Posting posting) {
            postings++;
            ProviderFixturesTest.FILLED.forEach((field, isFilled) -> {
                if (isFilled.test(posting)) {
                    filled.merge(field, 1, Integer::sum);
                }
            });
        }
    }
}
