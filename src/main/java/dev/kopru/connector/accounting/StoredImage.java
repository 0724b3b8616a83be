package dev.kopru.connector.accounting;

/** The program's answer to fetching one image that it keeps. */
public sealed interface StoredImage {

    /** Its bytes, unchecked. */
    record Found(byte[] content) implements StoredImage {}

    /** It is larger than was asked for. */
    record TooLarge(long bytes) implements StoredImage {}

    /** The program has no such image, or an empty one. */
    record Missing() implements StoredImage {}
}
