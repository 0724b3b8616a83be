package dev.kopru.port.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All files of a jar, and of the jars in its folder {@code lib/}, in memory: the jar may have any name, and be replaced
 * while Köprü runs.
 *
 * @param layers the jar's own files, then those of each library
 */
public record JarContent(List<Map<String, byte[]>> layers) {

    /** Unpacked, with its libraries. */
    static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final Map<String, String> OF_THIS_JAVA = Map.of("releaseVersion", "runtime");
    private static final String LIBRARIES = "lib";

    /** @throws IOException where it cannot be read, is no jar or too large */
    public static JarContent read(Path jar) throws IOException {
        JarContent content = new JarContent(new ArrayList<>());
        content.add(jar, true);
        return content;
    }

    private void add(Path jar, boolean withLibraries) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar, OF_THIS_JAVA)) {
            Path root = zip.getPath("/");
            Map<String, byte[]> files = new HashMap<>();
            layers.add(files);
            for (Path file : filesIn(root)) {
                files.put(root.relativize(file).toString(), bytes(file));
            }
            Path libraries = root.resolve(LIBRARIES);
            if (withLibraries && Files.isDirectory(libraries)) {
                for (Path library : filesIn(libraries)) {
                    if (library.toString().endsWith(".jar")) {
                        String name = root.relativize(library).toString();
                        files.remove(name);
                        addLibrary(library, name);
                    }
                }
            }
        }
    }

    /** Whoever made the jar has to know which one of its libraries is broken. */
    private void addLibrary(Path library, String name) throws IOException {
        try {
            add(library, false);
        } catch (IOException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private byte[] bytes(Path file) throws IOException {
        long room = MOST_BYTES
                - layers.stream()
                        .flatMap(layer -> layer.values().stream())
                        .mapToLong(each -> each.length)
                        .sum();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) room + 1);
            if (bytes.length > room) {
                throw new IOException("more than " + (MOST_BYTES >> 20) + " MB unpacked");
            }
            return bytes;
        }
    }

    /** The first file of that name; empty where there is none. */
    Optional<byte[]> first(String name) {
        return layers.stream()
                .filter(layer -> layer.containsKey(name))
                .map(layer -> layer.get(name))
                .findFirst();
    }

    /** A file of the jar itself; empty where there is none. */
    public Optional<byte[]> own(String name) {
        return Optional.ofNullable(layers.get(0).get(name));
    }
}
