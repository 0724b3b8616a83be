package dev.kopru.csv;

import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.inbox.CsvImportTable;
import dev.kopru.csv.inbox.FileExtent;
import dev.kopru.csv.inbox.Inbox;
import dev.kopru.csv.inbox.SafeFileName;
import dev.kopru.csv.inbox.StillFile;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.csv.row.ColumnMatch;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.notice.Notice;
import dev.kopru.text.FileNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes files in, and remembers how far each is imported. The same content may be taken in again. */
@Component
public class CsvImports {

    private final CsvImportTable table;
    private final CsvProfiles profiles;
    private final Inbox inbox;
    private final RejectedRows rejected;
    private final ResentRows resent;
    private final Clock clock;

    CsvImports(
            CsvImportTable table,
            CsvProfiles profiles,
            Inbox inbox,
            RejectedRows rejected,
            ResentRows resent,
            Clock clock) {
        this.table = table;
        this.profiles = profiles;
        this.inbox = inbox;
        this.rejected = rejected;
        this.resent = resent;
        this.clock = clock;
    }

    /**
     * Takes a file in, once its header and its form of figures are known to fit the profile.
     *
     * @param fileName as the person's machine names it
     * @throws CsvFileException when there is no such kind or profile, or the file cannot be read with it
     */
    public CsvImport register(String kind, InputStream file, String fileName, String profileName, String person) {
        String name = SafeFileName.shown(fileName);
        CsvProfile profile = profiles.profile(kind, profileName);
        if (SafeFileName.isUnfinished(name)) {
            throw CsvFileException.of(CsvReason.CSV_FILE_UNFINISHED, name);
        }
        try {
            Inbox.Incoming incoming = inbox.receive(file, name);
            try {
                CsvDialect dialect = CsvDialect.ofReadable(incoming.path(), name, profile);
                // Nobody takes the file away between its coming and its import.
                synchronized (inbox) {
                    inbox.accept(incoming, name);
                    long id = table.insert(kind, name, incoming.sha256(), profileName, clock.instant(), person);
                    table.written(id, dialect.header());
                    return find(id);
                }
            } finally {
                Files.deleteIfExists(incoming.path());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " could not be taken in", e);
        }
    }

    /** Takes in a copy of a file on this machine; one that is still being written is refused. */
    public CsvImport register(String kind, Path file, String profileName, String person) {
        String name = SafeFileName.shown(FileNames.last(file));
        if (!Files.isRegularFile(file)) {
            throw CsvFileException.of(CsvReason.CSV_FILE_MISSING, name, FileNames.shown(file));
        }
        try (InputStream bytes = new StillFile(file, name)) {
            return register(kind, bytes, name, profileName, person);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }

    /** Throws {@link CsvFileException} when there is no such import. */
    public CsvImport find(long id) {
        return table.find(id).orElseThrow(() -> CsvFileException.of(CsvReason.CSV_UNKNOWN_IMPORT, id));
    }

    /** A page of imports, the newest first; pages are numbered from 0. */
    public List<CsvImport> page(int page, int size) {
        return before(null, (long) page * size, size);
    }

    /** Imports taken in before this one, the newest first; null = from the newest. */
    public List<CsvImport> before(@Nullable Long id, int size) {
        return before(id, 0, size);
    }

    /** The same without the first {@code offset} of them. */
    public List<CsvImport> before(@Nullable Long id, long offset, int size) {
        return table.before(id == null ? Long.MAX_VALUE : id, offset, size);
    }

    /** How many there are, counted up to {@code most}. */
    public long count(int most) {
        return table.count(most);
    }

    public CsvProfile profile(CsvImport file) {
        return profiles.profile(file.kind(), file.profile());
    }

    /** Opens the file where its import stands, after every row was shown to somebody. */
    public CsvGroupReader open(CsvImport file, Consumer<CsvRow> lookAhead) throws IOException {
        Path path = inbox.path(file.sha256(), file.file());
        return CsvGroupReader.open(path, file.file(), profile(file), lookAhead, file.recordsDone());
    }

    /**
     * Columns of the file that its profile lets pass unread, by what was kept of its header; none when its profile, or the
     * file of an earlier version, can no longer be read.
     */
    public List<String> ignoredColumns(CsvImport file) {
        List<String> header = table.header(file.id()).columns();
        try {
            return header.isEmpty() ? ignoredInFile(file) : ColumnMatch.ignored(header, profile(file));
        } catch (CsvFileException changedSince) {
            return List.of();
        }
    }

    private List<String> ignoredInFile(CsvImport file) {
        try {
            Path path = inbox.path(file.sha256(), file.file());
            return Files.isRegularFile(path)
                    ? DialectFinder.of(path, file.file(), profile(file))
                            .columns()
                            .ignored()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The header of " + file.file() + " cannot be read", e);
        }
    }

    public void startedAs(long id, long runId) {
        table.startedAs(id, runId);
    }

    /** Notes what the file consists of. */
    public void measured(long id, FileExtent extent) {
        table.measured(id, extent);
    }

    /** The run's rejections are kept from now on, with these rows. */
    ReadRows begin(CsvRun run, CsvImport file, CsvDialect dialect) {
        table.readBy(file.id(), run.step());
        table.written(file.id(), dialect.header());
        ReadRows rows = new ReadRows(file, dialect);
        rejected.begin(run.runId(), rows);
        return rows;
    }

    /** Closes what the rows were sent for; to be called in the chunk's transaction, when its records are written. */
    void closeResent(CsvRun run, ReadRows rows) {
        if (!rows.references().isEmpty()) {
            resent.close(profile(rows.file()).kind().job(), run.runId(), rows);
        }
    }

    /** What is odd about the rows that are sent for rejected ones; told once, when the file is begun. */
    List<Notice> leftBehind(CsvImport file, SentRows sent) {
        return file.recordsDone() == 0 ? resent.leftBehind(file, sent) : List.of();
    }

    /** The torn rows that rows of the file are sent for. */
    RowsAlone alone(CsvImport file, SentRows sent) {
        return resent.alone(file, sent);
    }

    void end(CsvRun run) {
        rejected.end(run.runId());
    }

    /** Notes how far the import is; to be called in the transaction that commits its records. */
    public void advance(long id, long recordsDone, long rowsRead) {
        table.advance(id, recordsDone, rowsRead);
    }

    /** Forgets an import for which no run could be started, and its file unless it is another import's, too. */
    public void withdraw(long id) {
        CsvImport file = find(id);
        synchronized (inbox) {
            table.deleteUnstarted(id);
            try {
                if (!table.refersTo(file.sha256(), file.file())) {
                    inbox.remove(file.sha256(), file.file());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The file " + file.file() + " could not be taken away", e);
            }
        }
    }
}
