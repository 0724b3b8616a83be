package dev.kopru.text;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Names files by their letters, whatever the locale: where the machine's own (such as {@code LANG=C}) has no Turkish
 * letters, Java refuses them in the text of a path, but not their bytes in a path's address.
 */
public final class FileNames {

    private static final String PLAIN = "/-._~";
    private static final String PROCESS_FOLDER = "/proc/self/cwd";

    private FileNames() {}

    /** As {@link Path#of}, absolute and normalized. Throws {@link InvalidPathException} as that does. */
    public static Path of(String name) {
        return resolve(workingFolder(), name).normalize();
    }

    /** As {@link Path#resolve}. Throws {@link InvalidPathException} where a file can have such a name nowhere. */
    public static Path resolve(Path folder, String name) {
        return spellings(folder, name).iterator().next();
    }

    /** The file as the machine's locale writes its name, where it can, and as UTF-8 writes it: mostly one and the same. */
    public static Set<Path> spellings(Path folder, String name) {
        Set<Path> files = new LinkedHashSet<>();
        try {
            files.add(folder.resolve(name));
        } catch (InvalidPathException e) {
            files.add(inUtf8(folder, name));
        }
        if (!isAscii(name)) {
            files.add(inUtf8(folder, name));
        }
        return files;
    }

    /** The whole name for people, by its letters. */
    public static String shown(Path file) {
        return isTellable(file) ? file.toString() : file.toUri().getPath().replaceFirst("(?<=.)/$", "");
    }

    /** The last part of the name, by its letters. */
    public static String last(Path file) {
        String name = shown(file);
        return isTellable(file) ? String.valueOf(file.getFileName()) : name.substring(name.lastIndexOf('/') + 1);
    }

    /** Whether other programs can be told this file's name, which Java does in the locale's letters only. */
    public static boolean isTellable(Path file) {
        try {
            return Path.of(file.toString()).equals(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 0x80);
    }

    private static Path inUtf8(Path folder, String name) {
        Path base = name.startsWith("/") ? folder.toAbsolutePath().getRoot() : folder;
        String address = String.valueOf(base == null ? folder.toUri() : base.toUri());
        try {
            return Path.of(URI.create((address.endsWith("/") ? address : address + "/") + encoded(name)));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new InvalidPathException(name, "No file can be named so");
        }
    }

    private static String encoded(String name) throws CharacterCodingException {
        ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(name));
        StringBuilder text = new StringBuilder();
        while (bytes.hasRemaining()) {
            char c = (char) (bytes.get() & 0xff);
            boolean plain = c < 0x80 && Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0;
            text.append(plain ? String.valueOf(c) : "%" + HexFormat.of().toHexDigits((byte) c));
        }
        return text.toString();
    }

    /** Java takes a folder whose letters it does not know for another one. */
    private static Path workingFolder() {
        Path folder = Path.of("").toAbsolutePath();
        Path real = Path.of(PROCESS_FOLDER);
        try {
            return Files.isDirectory(folder) || !Files.exists(real) ? folder : real.toRealPath();
        } catch (IOException e) {
            return folder;
        }
    }
}
