package dev.tideline.provider;

import dev.tideline.capture.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A payload of a provider's shape, invented, and what can happen to it. */
record Fixture(String text) {

    static Fixture of(String provider) {
        String name = "/provider/" + provider + ".json";
        try (InputStream in = Fixture.class.getResourceAsStream(name)) {
            return new Fixture(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** With one piece of its text replaced, which must be there. */
    Fixture with(String old, String replacement) {
        if (!text.contains(old)) {
            throw new IllegalArgumentException("not in the fixture: " + old);
        }
        return new Fixture(text.replace(old, replacement));
    }

    Payload payload() {
        return Payload.of(text);
    }
}
