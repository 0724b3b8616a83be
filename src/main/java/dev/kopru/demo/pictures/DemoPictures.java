package dev.kopru.demo.pictures;

import dev.kopru.demo.books.DemoCatalogue;
import dev.kopru.text.FileNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the pictures of the demo's cards into a folder. */
public final class DemoPictures {

    private static final Logger log = LoggerFactory.getLogger(DemoPictures.class);

    private DemoPictures() {}

    /** Those that are missing, each as a whole; answers how many there were. */
    public static int writeTo(Path folder) {
        Map<DemoPicture, Path> missing = new LinkedHashMap<>();
        for (CardPicture placed : Album.of(DemoCatalogue.cards())) {
            Path file = file(folder, placed.picture());
            if (!placed.stored() && file != null && !Files.exists(file)) {
                missing.put(placed.picture(), file);
            }
        }
        missing.entrySet().parallelStream().forEach(file -> write(file.getKey().bytes(), file.getValue()));
        return missing.size();
    }

    /** Null where the name cannot be written: a Java process in the locale C names files in ASCII only. */
    private static @Nullable Path file(Path folder, DemoPicture picture) {
        try {
            return FileNames.resolve(folder, picture.path());
        } catch (InvalidPathException e) {
            log.warn("{} is left out, start with LC_ALL=C.UTF-8 to have it: {}", picture.path(), e.getReason());
            return null;
        }
    }

    private static void write(byte[] bytes, Path file) {
        try {
            Path parent = Files.createDirectories(file.toAbsolutePath().getParent());
            Path written = Files.createTempFile(parent, ".picture-", ".part");
            Files.write(written, bytes);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing " + file, e);
        }
    }
}
