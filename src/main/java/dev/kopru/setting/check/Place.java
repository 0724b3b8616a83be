package dev.kopru.setting.check;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.Resource;

/** Where a setting stands, for people: the file and its line, or the variable, or the argument. */
final class Place {

    private static final String JOBS = "jobs";

    private Place() {}

    /** As a value of a finding. */
    static String of(PropertySource<?> source, String name) {
        if (source instanceof CommandLinePropertySource) {
            return "--" + name;
        }
        if (source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)) {
            return "-D" + name;
        }
        Origin origin = source instanceof OriginLookup<?> ? OriginLookup.getOrigin(source, name) : null;
        return origin instanceof TextResourceOrigin text ? inFile(text) : name;
    }

    /** A variable or an argument is its own place; a file names its settings without what its own name says. */
    static String key(PropertySource<?> source, String name) {
        Origin origin = source instanceof OriginLookup<?> ? OriginLookup.getOrigin(source, name) : null;
        String prefix = origin instanceof TextResourceOrigin text ? prefix(text.getResource()) : "";
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    static String line(Resource file, int line) {
        return "@place|" + file(file) + "|" + line;
    }

    static String file(Resource file) {
        String path = file.getDescription().replaceAll("^[^\\[]*\\[|]$", "").replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1);
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        return folder.endsWith("/" + JOBS) || folder.equals(JOBS) ? JOBS + "/" + name : name;
    }

    private static String prefix(@Nullable Resource file) {
        String path = file == null ? "" : file(file);
        return path.startsWith(JOBS + "/")
                ? "kopru." + path.substring(JOBS.length() + 1, path.lastIndexOf('.')) + "."
                : "";
    }

    private static String inFile(TextResourceOrigin origin) {
        Resource file = origin.getResource();
        TextResourceOrigin.Location at = origin.getLocation();
        if (file == null) {
            return origin.toString();
        }
        return at == null ? file(file) : line(file, at.getLine() + 1);
    }
}
