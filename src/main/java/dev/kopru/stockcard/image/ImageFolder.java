package dev.kopru.stockcard.image;

import dev.kopru.stockcard.image.pixel.BadImageException;
import dev.kopru.stockcard.image.pixel.ImageReason;
import dev.kopru.text.Composed;
import dev.kopru.text.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The folder of images that the accounting program names as files; nothing outside it is ever read. */
public final class ImageFolder {

    private static final int LONGEST_NAME = 250;
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");
    private static final Pattern ENCODED = Pattern.compile("%(?:2e|2f|5c|00|25)", Pattern.CASE_INSENSITIVE);

    private final Path root;

    public ImageFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Size and instant of change; empty where there is no such file. */
    String signature(String location) {
        try {
            Path file = find(location);
            if (file == null) {
                return "";
            }
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() + "@" + attributes.lastModifiedTime().toInstant();
        } catch (BadImageException | IOException e) {
            return "";
        }
    }

    /** In bytes; 0 where there is no such file. */
    long size(String location) {
        try {
            Path file = find(location);
            return file == null ? 0 : Files.size(file);
        } catch (BadImageException | IOException e) {
            return 0;
        }
    }

    byte[] load(String location, long mostBytes) throws BadImageException {
        Path file = find(location);
        if (file == null) {
            throw BadImageException.because(ImageReason.IMAGE_NOT_FOUND, FileNames.shown(root));
        }
        try {
            if (!file.toRealPath().startsWith(root.toRealPath())) {
                throw BadImageException.because(ImageReason.IMAGE_BAD_NAME);
            }
            long size = Files.size(file);
            if (size > mostBytes) {
                throw BadImageException.because(ImageReason.IMAGE_TOO_LARGE, size, mostBytes);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw BadImageException.because(ImageReason.IMAGE_NOT_READABLE, String.valueOf(e.getMessage()));
        }
    }

    /** Null where there is none; a name may be composed in either of Unicode's two ways, as a Mac writes it. */
    private @Nullable Path find(String location) throws BadImageException {
        for (String spelling : Composed.spellings(checked(location))) {
            for (Path file : resolved(spelling)) {
                if (Files.isRegularFile(file)) {
                    return file;
                }
            }
        }
        return null;
    }

    private List<Path> resolved(String name) throws BadImageException {
        try {
            List<Path> files = FileNames.spellings(root, name).stream()
                    .map(Path::normalize)
                    .toList();
            if (!files.stream().allMatch(file -> file.startsWith(root) && !file.equals(root))) {
                throw BadImageException.because(ImageReason.IMAGE_BAD_NAME);
            }
            return files;
        } catch (InvalidPathException e) {
            throw BadImageException.because(ImageReason.IMAGE_BAD_NAME);
        }
    }

    /** With {@code /} between folders; programs on Windows write it the other way round. */
    private static String checked(String location) throws BadImageException {
        String name = location.replace('\\', '/');
        boolean bad = name.isBlank()
                || name.startsWith("/")
                || DRIVE.matcher(name).matches()
                || ENCODED.matcher(name).find()
                || name.codePoints().anyMatch(Character::isISOControl);
        for (String part : name.split("/", -1)) {
            bad |= part.equals("..") || part.length() > LONGEST_NAME;
        }
        if (bad) {
            throw BadImageException.because(ImageReason.IMAGE_BAD_NAME);
        }
        return name;
    }
}
