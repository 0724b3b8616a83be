package dev.kopru.csv.inbox;

import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.setting.file.KopruHome;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The folder {@code inbox/} below Köprü's home, where each file lies under a name made of its content and its own. */
@Component
public class Inbox {

    private static final Pattern OURS = Pattern.compile("[0-9a-f]{16}-.+|\\.incoming-.+\\.part");

    private final Path folder;
    private final long largest;

    public Inbox(KopruHome home, @Value("${kopru.csv.max-file-size:100MB}") DataSize largest) {
        this.folder = home.folder().resolve("inbox");
        this.largest = largest.toBytes();
    }

    /** A file that is complete but not yet accepted. */
    public record Incoming(Path path, String sha256) {}

    /** Throws {@link CsvFileException} when it is empty or too large; nothing is left behind then. */
    public Incoming receive(InputStream bytes, String name) throws IOException {
        Files.createDirectories(folder);
        Path path = Files.createTempFile(folder, ".incoming-", ".part");
        boolean received = false;
        try {
            MessageDigest sha256 = sha256();
            long size = copy(bytes, path, sha256);
            if (size == 0) {
                throw CsvFileException.of(CsvReason.CSV_FILE_EMPTY, name);
            }
            if (size > largest) {
                throw CsvFileException.of(CsvReason.CSV_FILE_TOO_LARGE, name, largest / 1_000_000 + " MB");
            }
            received = true;
            return new Incoming(path, HexFormat.of().formatHex(sha256.digest()));
        } finally {
            if (!received) {
                Files.delete(path);
            }
        }
    }

    public void accept(Incoming file, String name) throws IOException {
        Files.move(
                file.path(),
                path(file.sha256(), name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes a file away that no import refers to any more. */
    public void remove(String sha256, String name) throws IOException {
        Files.deleteIfExists(path(sha256, name));
    }

    /**
     * Files of imports, and of uploads that were cut off, which have not changed since then.
     *
     * @param before younger ones may be about to become imports
     */
    List<Path> untouchedSince(Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> old = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Inbox::isOurs)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    old.add(file);
                }
            }
        }
        return old;
    }

    /** People may keep files of their own here. */
    private static boolean isOurs(Path file) {
        return OURS.matcher(file.getFileName().toString()).matches();
    }

    public Path path(String sha256, String name) {
        return folder.resolve(SafeFileName.stored(sha256, name));
    }

    /** Stops soon after the largest size is passed. */
    private long copy(InputStream bytes, Path to, MessageDigest sha256) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(to), sha256)) {
            for (int n = bytes.read(buffer); n >= 0 && size <= largest; n = bytes.read(buffer)) {
                out.write(buffer, 0, n);
                size += n;
            }
        }
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
