package dev.tideline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** What keeps the core pure: the same input gives the same output, today, tomorrow and on replay. */
@AnalyzeClasses(packages = "dev.tideline", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule shouldNeverReadAClock = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(TimeZone.class, "getDefault")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .because("time is an argument; rules that read a clock cannot be replayed");

    /** A simulation may take a seeded source of randomness as an argument, in its own room. */
    @ArchTest
    static final ArchRule shouldNeverRollDice = noClasses()
            .that()
            .resideOutsideOfPackage("..simulation..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(SplittableRandom.class, ThreadLocalRandom.class, SecureRandom.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .because("the same input must give the same events");

    @ArchTest
    static final ArchRule shouldNeverTouchFilesOrTheNetwork = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net.http..", "javax.net..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(
                    File.class,
                    FileDescriptor.class,
                    FileInputStream.class,
                    FileOutputStream.class,
                    FileReader.class,
                    FileWriter.class,
                    RandomAccessFile.class,
                    Socket.class,
                    ServerSocket.class,
                    DatagramSocket.class,
                    InetAddress.class,
                    URL.class,
                    URLConnection.class)
            .because("streams are handed in; opening them belongs to the edge");

    @ArchTest
    static final ArchRule shouldNotHaveCyclesBetweenRooms =
            slices().matching("dev.tideline.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule shouldDependInOneDirectionOnly = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("canonical")
            .definedBy("dev.tideline.canonical..")
            .layer("posting")
            .definedBy("dev.tideline.posting..")
            .layer("capture")
            .definedBy("dev.tideline.capture..")
            .layer("text")
            .definedBy("dev.tideline.text..")
            .layer("vocabulary")
            .definedBy("dev.tideline.vocabulary..")
            .layer("provider")
            .definedBy("dev.tideline.provider..")
            .layer("fingerprint")
            .definedBy("dev.tideline.fingerprint..")
            .layer("diff")
            .definedBy("dev.tideline.diff..")
            .layer("lifecycle")
            .definedBy("dev.tideline.lifecycle..")
            .layer("enrichment")
            .definedBy("dev.tideline.enrichment..")
            .layer("publication")
            .definedBy("dev.tideline.publication..")
            .layer("simulation")
            .definedBy("dev.tideline.simulation..")
            .whereLayer("canonical")
            .mayNotAccessAnyLayer()
            .whereLayer("posting")
            .mayOnlyAccessLayers("canonical")
            .whereLayer("capture")
            .mayOnlyAccessLayers("posting", "canonical")
            .whereLayer("fingerprint")
            .mayOnlyAccessLayers("posting", "canonical")
            .whereLayer("text")
            .mayOnlyAccessLayers("posting", "canonical")
            .whereLayer("vocabulary")
            .mayOnlyAccessLayers("posting")
            .whereLayer("provider")
            .mayOnlyAccessLayers("capture", "text", "vocabulary", "posting", "canonical")
            .whereLayer("diff")
            .mayOnlyAccessLayers("fingerprint", "posting", "canonical")
            .whereLayer("enrichment")
            .mayOnlyAccessLayers("text", "vocabulary", "posting", "canonical")
            .whereLayer("publication")
            .mayOnlyBeAccessedByLayers("lifecycle", "simulation")
            .whereLayer("lifecycle")
            .mayOnlyBeAccessedByLayers("simulation");
}
