package dev.kopru.csv.inbox;

import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.setting.file.KopruHome;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Files between their coming and the word of whoever sent them that they may be imported: under names that nobody can
 * guess in {@code previews/} below Köprü's home, for a while and not too many.
 */
@Component
public class HeldUploads implements ApplicationRunner {

    static final Duration KEPT = Duration.ofHours(2);
    private static final int MOST = 20;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final String CONTENT = ".csv";
    private static final String FACTS = ".properties";

    private final Path folder;
    private final Inbox inbox;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    HeldUploads(KopruHome home, Inbox inbox, Clock clock) {
        this.folder = home.folder().resolve("previews");
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * A file that waits.
     *
     * @param file its name, safe to show
     * @param person who sent it
     */
    public record Held(String id, Path path, String file, String kind, String profile, String person) {}

    /**
     * Keeps a file for a while.
     *
     * @throws CsvFileException when it is empty or too large
     */
    public synchronized Held keep(InputStream bytes, String fileName, String kind, String profile, String person) {
        String name = SafeFileName.shown(fileName);
        try {
            Files.createDirectories(folder);
            Inbox.Incoming incoming = inbox.receive(bytes, name);
            byte[] id = new byte[16];
            random.nextBytes(id);
            Held held = held(HexFormat.of().formatHex(id), name, kind, profile, person);
            write(held);
            Files.move(incoming.path(), held.path(), StandardCopyOption.ATOMIC_MOVE);
            sweep();
            return held;
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " could not be kept", e);
        }
    }

    /**
     * The file, for the person who sent it.
     *
     * @throws CsvFileException when it is too old, or was imported or taken back
     */
    public Held get(String id, String person) {
        return find(id, person).orElseThrow(() -> CsvFileException.of(CsvReason.CSV_PREVIEW_GONE));
    }

    /** The same file, to be read as something else. */
    public Held as(Held held, String kind, String profile) {
        Held other = held(held.id(), held.file(), kind, profile, held.person());
        try {
            write(other);
        } catch (IOException e) {
            throw new UncheckedIOException("What is known of " + held.file() + " could not be kept", e);
        }
        return other;
    }

    private Optional<Held> find(String id, String person) {
        Path facts = folder.resolve(id + FACTS);
        if (!ID.matcher(id).matches() || !Files.isRegularFile(facts)) {
            return Optional.empty();
        }
        Properties known = new Properties();
        try (Reader reader = Files.newBufferedReader(facts)) {
            known.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("What is known of " + id + " cannot be read", e);
        }
        Held held = held(
                id,
                known.getProperty("file", ""),
                known.getProperty("kind", ""),
                known.getProperty("profile", ""),
                known.getProperty("person", ""));
        return Optional.of(held).filter(found -> found.person().equals(person) && Files.isRegularFile(found.path()));
    }

    /** It is needed no more. */
    public void drop(Held held) {
        try {
            Files.deleteIfExists(held.path());
            Files.deleteIfExists(folder.resolve(held.id() + FACTS));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + held.file() + " could not be taken away", e);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        sweep();
    }

    /** Takes away those that nobody came back for, and the oldest of too many. */
    synchronized void sweep() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> contents = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*{" + CONTENT + "," + FACTS + "}")) {
            files.forEach(contents::add);
        }
        contents.sort(Comparator.comparing(HeldUploads::age).reversed());
        int kept = 0;
        for (Path file : contents) {
            boolean old = age(file) < clock.instant().minus(KEPT).toEpochMilli();
            if (old || ++kept > MOST * 2) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static long age(Path file) {
        return file.toFile().lastModified();
    }

    private Held held(String id, String name, String kind, String profile, String person) {
        return new Held(id, folder.resolve(id + CONTENT), name, kind, profile, person);
    }

    private void write(Held held) throws IOException {
        Properties facts = new Properties();
        facts.setProperty("file", held.file());
        facts.setProperty("kind", held.kind());
        facts.setProperty("profile", held.profile());
        facts.setProperty("person", held.person());
        try (Writer writer = Files.newBufferedWriter(folder.resolve(held.id() + FACTS))) {
            facts.store(writer, null);
        }
    }
}
