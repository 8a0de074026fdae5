package dev.tideline.apps.cli;

import dev.tideline.apps.ExitCode;
import dev.tideline.crawl.archive.DirectoryStore;
import dev.tideline.crawl.archive.ObjectStore;
import dev.tideline.crawl.archive.S3Store;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** Opens archives by the names of the command line. */
final class Stores {

    private static final String ENDPOINT = "AWS_ENDPOINT_URL_S3";

    private Stores() {}

    /** @param place a directory, or {@code s3://bucket/prefix} */
    static ObjectStore open(String place, Map<String, String> environment) {
        if (!S3Store.isAddress(place)) {
            return new DirectoryStore(Path.of(place));
        }
        try {
            String endpoint = environment.get(ENDPOINT);
            return S3Store.at(place, endpoint == null ? null : URI.create(endpoint));
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }
}
