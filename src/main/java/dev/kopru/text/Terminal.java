package dev.kopru.text;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where a person looks at what is printed, if anybody does. */
public final class Terminal {

    static {
        // Java 22 to 24 have a console of their own, which is there even where the output goes into a file.
        System.setProperty("jdk.console", "java.base");
    }

    private Terminal() {}

    /** Whether a person sees the output at once and nothing keeps it. */
    public static boolean isThere() {
        return System.console() != null;
    }

    /** The standard output, in UTF-8 whatever the locale. */
    @SuppressWarnings("SystemOut")
    public static PrintStream out() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }
}
