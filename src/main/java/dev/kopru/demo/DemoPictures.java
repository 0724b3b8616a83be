package dev.kopru.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Puts the pictures of the demo's cards into a folder. */
public final class DemoPictures {

    private DemoPictures() {}

    /** Those that are missing, each as a whole; answers how many there were. */
    public static int writeTo(Path folder) {
        List<Picture> missing = Album.of(Catalogue.cards()).stream()
                .filter(placed -> !placed.stored())
                .map(CardPicture::picture)
                .distinct()
                .filter(picture -> !Files.exists(folder.resolve(picture.path())))
                .toList();
        missing.parallelStream().forEach(picture -> write(picture.bytes(), folder.resolve(picture.path())));
        return missing.size();
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
