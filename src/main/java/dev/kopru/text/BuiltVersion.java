package dev.kopru.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which Köprü this is, as its build wrote it down; the same from a jar and from the classes that Maven runs. */
public final class BuiltVersion {

    private static final String UNKNOWN = "?";

    private BuiltVersion() {}

    /** The pom's version; a question mark where nothing was written down. */
    public static String read() {
        try (InputStream build = BuiltVersion.class.getResourceAsStream("/META-INF/build-info.properties")) {
            Properties properties = new Properties();
            if (build != null) {
                properties.load(build);
            }
            return properties.getProperty("build.version", UNKNOWN);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
