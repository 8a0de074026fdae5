package dev.tideline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tideline.Written;
import dev.tideline.posting.Board;
import dev.tideline.provider.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} says what the rules are, which tests hold them and what can be set. */
class RulesPageTest {

    private static final Path PAGE = Written.inModule("../docs/rules.md");

    @Test
    void shouldSayInTheDocumentationWhatTheRulesAre() throws IOException {
        String page = page();

        assertThat(page)
                .as("rewrite it: " + Written.command(RulesPageTest.class))
                .isEqualTo(Written.expected(PAGE, page));
    }

    @Test
    void shouldHoldEveryRuleByATestOfItsName() throws IOException {
        List<Path> tests = tests();

        assertThat(BookRule.RULES)
                .allSatisfy(
                        rule -> assertThat(testsOf(rule, tests)).as(rule.name()).isNotEmpty());
    }

    @Test
    void shouldKnowEveryRuleThatDecidesAnEventAndEverySettingOnce() {
        assertThat(Stream.of(Rule.values()).map(Rule::name))
                .isSubsetOf(BookRule.RULES.stream().map(BookRule::name).toList());
        assertThat(BookRule.RULES.stream().flatMap(rule -> rule.settings().stream()))
                .doesNotHaveDuplicates()
                .isSubsetOf(Policies.DEFAULTS.keySet());
    }

    private static String page() throws IOException {
        List<Path> tests = tests();
        return """
                # Rules

                <!-- Made from BookRule, the tests' names and Policies by RulesPageTest; do not edit.
                     %s -->

                What decides that a posting opens, changes, closes or comes back. An event names its rule in `cause.rule`. [Traps](traps/README.md) shows the rules at work.

                | rule | | statement | tests | settings and their defaults |
                |---|---|---|---|---|
                %s
                Boards of providers whose lists are `fragile` ([providers](providers.md)) start with `lifecycle.misses` = %d and `lifecycle.gap` = `%s`.

                Settings of no rule: %s.
                """.formatted(
                        Written.command(RulesPageTest.class),
                        BookRule.RULES.stream()
                                .map(rule -> row(rule, testsOf(rule, tests)) + "\n")
                                .collect(Collectors.joining()),
                        fragile().misses(),
                        fragile().gap(),
                        Policies.DEFAULTS.keySet().stream()
                                .filter(key -> BookRule.RULES.stream()
                                        .noneMatch(rule -> rule.settings().contains(key)))
                                .map(RulesPageTest::setting)
                                .collect(Collectors.joining(", ")));
    }

    private static Policy fragile() {
        return Policies.standard().of(new Board(Readers.standard().fragile().get(0), "any"));
    }

    private static String row(BookRule rule, List<Path> tests) {
        String links = tests.stream().map(RulesPageTest::link).collect(Collectors.joining(", "));
        String settings = rule.settings().stream().map(RulesPageTest::setting).collect(Collectors.joining(", "));
        return Stream.of(rule.name(), rule.title(), rule.statement(), dashed(links), dashed(settings))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String dashed(String cell) {
        return cell.isEmpty() ? "-" : cell;
    }

    private static String setting(String key) {
        Map<String, String> defaults = Policies.DEFAULTS;
        return "`" + key + "` = `" + defaults.get(key) + "`";
    }

    private static String link(Path test) {
        String name = test.getFileName().toString().replace(".java", "");
        return "[" + name + "](" + PAGE.resolveSibling(".").normalize().relativize(test) + ")";
    }

    private static List<Path> testsOf(BookRule rule, List<Path> tests) {
        return tests.stream()
                .filter(test -> test.getFileName().toString().matches(rule.name() + "\\D.*"))
                .toList();
    }

    /** Classes like {@code R8AbsenceTest}, in every module. */
    private static List<Path> tests() throws IOException {
        try (Stream<Path> files = Files.find(
                Written.inModule(".."),
                Integer.MAX_VALUE,
                (file, attributes) ->
                        file.toString().replace('\\', '/').matches(".*/src/test/java/.*/R\\d+[A-Z]\\w*Test\\.java"))) {
            return files.sorted().toList();
        }
    }
}
