package dev.kopru.stockcard.link;

import dev.kopru.record.Source;

/** By what the retry table tells images from cards. */
public final class ImageKey {

    private static final String PREFIX = "image:";

    private ImageKey() {}

    public static String of(String name) {
        return PREFIX + name;
    }

    public static boolean isImage(Source source) {
        return source.key().startsWith(PREFIX);
    }

    public static String name(Source source) {
        return source.key().substring(PREFIX.length());
    }
}
