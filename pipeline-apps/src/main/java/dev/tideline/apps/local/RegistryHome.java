package dev.tideline.apps.local;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the unpacked registry and the leash are: the class path of the registry's process. */
final class RegistryHome {

    private static final String PROPERTY = "tideline.registry.home";
    private static final String RUNNER = "apicurio-registry-app-*-runner.jar";

    private RegistryHome() {}

    /**
     * The registry's jar, in the directory that the system property names, else in {@code registry/} beside our own jar
     * or classes, where the build puts it.
     */
    static Path runner() {
        String named = System.getProperty(PROPERTY);
        return runner(named != null ? Path.of(named) : ownCode().resolveSibling("registry"));
    }

    static Path runner(Path home) {
        if (Files.isDirectory(home)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(home, RUNNER)) {
                for (Path runner : found) {
                    return runner.toAbsolutePath();
                }
            } catch (IOException e) {
                throw new LocalStackException("cannot read " + home + ": " + e, e);
            }
        }
        throw new LocalStackException("no schema registry at " + home + " (no " + RUNNER
                + " there): run \"mvn package\", or" + " set the system property " + PROPERTY
                + " to the directory where Apicurio Registry is unpacked");
    }

    /** The jar or the directory of classes that this class came from. */
    static Path ownCode() {
        try {
            return Path.of(RegistryLeash.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new LocalStackException("cannot tell where Tideline's own classes are", e);
        }
    }
}
