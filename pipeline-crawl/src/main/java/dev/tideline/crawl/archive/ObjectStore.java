package dev.tideline.crawl.archive;

import java.io.IOException;
import java.util.List;

/** Objects by name; names are paths with slashes. Safe for several threads. */
public interface ObjectStore extends AutoCloseable {

    /** Stores an object, or replaces it. Nobody ever sees half of it. */
    void put(String name, byte[] content) throws IOException;

    /**
     * The content of an object.
     *
     * @throws IOException also where there is no such object; the message says so
     */
    byte[] get(String name) throws IOException;

    /** All names that begin so, in order. */
    List<String> names(String prefix) throws IOException;

    /** The address of an object, for whoever looks for it later. */
    String uri(String name);

    @Override
    void close();
}
