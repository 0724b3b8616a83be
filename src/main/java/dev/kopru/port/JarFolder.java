package dev.kopru.port;

import dev.kopru.finding.Finding;
import dev.kopru.port.jar.JarLoader;
import dev.kopru.text.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * The folder {@code connectors/} of Köprü's home, as it stands at this moment.
 *
 * @param trouble why it could not be listed; null where it could, or is not there
 */
record JarFolder(Path folder, List<Entry> entries, @Nullable Finding trouble) {

    static final String NAME = "connectors";

    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /** A jar, and by what it is seen that it has changed. */
    record Entry(Path path, long size, FileTime changed, boolean readable) {

        static Entry of(Path path) throws IOException {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Entry(path, attributes.size(), attributes.lastModifiedTime(), Files.isReadable(path));
        }

        String shown() {
            return JarLoader.FOLDER + FileNames.last(path);
        }
    }

    static JarFolder of(Environment settings) {
        Path folder = FileNames.of(settings.getProperty("kopru.home", ".")).resolve(NAME);
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return new JarFolder(folder, List.of(), null);
        }
        if (!Files.isDirectory(folder)) {
            return troubled(folder, Finding.problem("connectors-no-folder", FileNames.shown(folder)));
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Entry> entries = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                if (FileNames.last(file).endsWith(".jar")) {
                    entries.add(Entry.of(file));
                }
            }
            return new JarFolder(folder, List.copyOf(entries), null);
        } catch (IOException e) {
            String user = System.getProperty("user.name", "?");
            return troubled(folder, Finding.problem("connectors-unreadable", FileNames.shown(folder), user));
        }
    }

    private static JarFolder troubled(Path folder, Finding why) {
        return new JarFolder(folder, List.of(), why);
    }

    /** What may be written by others than its owner: whoever may, runs code as Köprü. */
    List<String> openToOthers() {
        List<String> open = new ArrayList<>();
        if (!entries.isEmpty() && isOpen(folder)) {
            open.add(FileNames.shown(folder));
        }
        entries.stream()
                .map(Entry::path)
                .filter(JarFolder::isOpen)
                .map(FileNames::shown)
                .forEach(open::add);
        return open;
    }

    private static boolean isOpen(Path file) {
        try {
            return Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS).stream()
                            .anyMatch(OTHERS::contains)
                    && !Files.isSymbolicLink(file);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
