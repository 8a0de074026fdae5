package dev.tideline.provider;

import dev.tideline.capture.Payload;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** A payload of a provider's shape, invented, and what can happen to it. */
record Fixture(String name, String text, Map<String, String> request) {

    private static final Set<String> PAYLOADS = Set.of("json", "xml", "html", "txt");
    private static final Set<String> LISTS = Set.of("noise.txt", "unlisted.txt");

    /** The richest document of a provider's posting: {@code provider/NAME/posting.*}. */
    static Fixture of(String provider) {
        return of(provider, "posting");
    }

    static Fixture of(String provider, String name) {
        return find(provider, name + ".");
    }

    /** {@code provider/NAME/file}. */
    static Fixture file(String provider, String file) {
        return find(provider, file);
    }

    private static Fixture find(String provider, String start) {
        return all(provider).stream()
                .filter(fixture -> fixture.name().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + start + " in " + folder(provider)));
    }

    /** Every payload in a provider's folder, each with the folder's {@code request.properties}. */
    static List<Fixture> all(String provider) {
        Map<String, String> request = new HashMap<>();
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(
                    String.join("\n", lines(provider, "request.properties").toList())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        properties.stringPropertyNames().forEach(name -> request.put(name, properties.getProperty(name)));
        try (Stream<Path> files = Files.list(folder(provider))) {
            return files.filter(Fixture::isPayload)
                    .sorted()
                    .map(file -> new Fixture(file.getFileName().toString(), read(file), Map.copyOf(request)))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(provider, e);
        }
    }

    /** Each line {@code old => new} of a list in the provider's folder, applied on its own; none without the list. */
    List<Fixture> mutations(String provider, String list) {
        return lines(provider, list).map(this::mutated).toList();
    }

    /** The whole list applied. */
    Fixture mutated(String provider, String list) {
        Fixture all = this;
        for (String line : lines(provider, list).toList()) {
            all = all.mutated(line);
        }
        return all;
    }

    /** With one piece of its text replaced, which must be there. */
    Fixture with(String old, String replacement) {
        if (!text.contains(old)) {
            throw new IllegalArgumentException("not in the fixture: " + old);
        }
        return new Fixture(name, text.replace(old, replacement), request);
    }

    Payload payload() {
        return Payload.of(text);
    }

    /** The provider's folder among the test's resources. */
    static Path folder(String provider) {
        try {
            URI folder = Fixture.class.getResource("/provider").toURI();
            return Path.of(folder).resolve(provider);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(provider, e);
        }
    }

    private Fixture mutated(String line) {
        String[] sides = line.split(" => ", 2);
        return with(sides[0], sides[1]);
    }

    private static boolean isPayload(Path file) {
        String name = file.getFileName().toString();
        return PAYLOADS.contains(name.substring(name.lastIndexOf('.') + 1))
                && !LISTS.contains(name)
                && !name.contains(".expected.");
    }

    private static Stream<String> lines(String provider, String name) {
        Path file = folder(provider).resolve(name);
        return Files.exists(file) ? read(file).lines() : Stream.of();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
