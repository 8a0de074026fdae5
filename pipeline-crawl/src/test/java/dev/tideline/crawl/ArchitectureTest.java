package dev.tideline.crawl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.tideline.crawl.provider.ProviderApis;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** What a provider's code may know, and what makes a crawl one that a test can play again. */
@AnalyzeClasses(packages = "dev.tideline.crawl", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule shouldNeverReadAClockOrRollDiceOfItsOwn = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class, ThreadLocalRandom.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Math.class, "random")
            .because("clock, chance and sleep are handed in");

    @ArchTest
    static final ArchRule shouldKeepProvidersFromTheNetworkAndTheDisk = noClasses()
            .that()
            .resideInAPackage("..crawl.provider..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "java.nio.file..", "java.nio.channels..")
            .because("a walk asks for them, and judges what comes");

    /**
     * A boards file may hold a board's policies, and is told at once that they are none. What an empty list says is known
     * to the provider's reader, and asked of it.
     */
    @ArchTest
    static final ArchRule shouldDecideNothingOfTheLifecycle = noClasses()
            .that()
            .resideOutsideOfPackage("..crawl.board..")
            .and()
            .doNotBelongToAnyOf(ProviderApis.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.tideline.lifecycle..",
                    "dev.tideline.diff..",
                    "dev.tideline.fingerprint..",
                    "dev.tideline.provider..")
            .because("the crawler says what it saw; what that means is the rules' matter");

    @ArchTest
    static final ArchRule shouldDependInOneDirectionOnly = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("http")
            .definedBy("dev.tideline.crawl.http..")
            .layer("provider")
            .definedBy("dev.tideline.crawl.provider..")
            .layer("board")
            .definedBy("dev.tideline.crawl.board..")
            .layer("crawl")
            .definedBy("dev.tideline.crawl")
            .layer("archive")
            .definedBy("dev.tideline.crawl.archive..")
            .whereLayer("http")
            .mayNotAccessAnyLayer()
            .whereLayer("provider")
            .mayOnlyAccessLayers("http")
            .whereLayer("board")
            .mayNotAccessAnyLayer()
            .whereLayer("crawl")
            .mayOnlyAccessLayers("http", "provider", "board")
            .whereLayer("archive")
            .mayNotBeAccessedByAnyLayer();
}
