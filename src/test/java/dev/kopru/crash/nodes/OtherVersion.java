package dev.kopru.crash.nodes;

import dev.kopru.process.KopruProcess;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The packaged jar under another version's number. */
public final class OtherVersion {

    private static final String BUILD = "META-INF/build-info.properties";

    private OtherVersion() {}

    public static Path of(String version, Path folder) throws IOException {
        Path jar = Files.copy(KopruProcess.JAR, folder.resolve("kopru-" + version + ".jar"));
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Path build = inside.getPath(BUILD);
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(build)));
            properties.setProperty("build.version", version);
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            properties.store(changed, null);
            Files.delete(build);
            Files.copy(new ByteArrayInputStream(changed.toByteArray()), build);
        }
        return jar;
    }
}
