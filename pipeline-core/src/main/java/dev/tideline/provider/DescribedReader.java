package dev.tideline.provider;

/** A reader that Tideline ships, and describes in {@code docs/providers.md}. */
interface DescribedReader extends PostingReader {

    Capabilities capabilities();
}
