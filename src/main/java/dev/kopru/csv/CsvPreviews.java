package dev.kopru.csv;

import dev.kopru.csv.CsvPreview.Column;
import dev.kopru.csv.CsvRecords.OfFile;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.inbox.HeldUploads;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.csv.row.CsvColumns;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.FieldColumn;
import dev.kopru.record.Incoming;
import dev.kopru.record.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows how a file would be understood, by the same reading as its import; nothing of it is imported. */
@Component
public class CsvPreviews {

    private static final int ROWS = 20;
    /** Records of a file may be scattered; no more of them are looked at for the first rows. */
    private static final int RECORDS = 200;

    private final CsvProfiles profiles;
    private final Map<String, CsvRecords<?>> kinds;
    private final ZoneId businessZone;
    private final Clock clock;

    CsvPreviews(CsvProfiles profiles, List<CsvRecords<?>> kinds, ZoneId businessZone, Clock clock) {
        this.profiles = profiles;
        this.kinds = kinds.stream().collect(Collectors.toMap(CsvRecords::kind, Function.identity()));
        this.businessZone = businessZone;
        this.clock = clock;
    }

    /** Throws {@link CsvFileException} when the file as a whole cannot be read, as its import would. */
    public CsvPreview of(HeldUploads.Held held) {
        CsvProfile profile = profiles.profile(held.kind(), held.profile());
        OfFile<?> attempt = Objects.requireNonNull(kinds.get(held.kind())).begin();
        try {
            return of(held, profile, attempt);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + held.file() + " cannot be looked at", e);
        }
    }

    private CsvPreview of(HeldUploads.Held held, CsvProfile profile, OfFile<?> attempt) throws IOException {
        Path path = held.path();
        try (CsvGroupReader reader = CsvGroupReader.open(path, held.file(), profile, attempt::lookAhead, 0)) {
            if (reader.extent().rows() == 0) {
                throw CsvFileException.of(CsvReason.CSV_FILE_WITHOUT_ROWS, held.file());
            }
            reader.hold(attempt);
            List<CsvPreview.Row> rows = new ArrayList<>();
            int records = 0;
            int rejected = 0;
            CsvGroup group = reader.next();
            while (group != null) {
                Reason why = rejection(attempt, group, held);
                records++;
                rejected += why == null ? 0 : 1;
                add(rows, group, why, held.file());
                group = rows.size() < ROWS && records < RECORDS ? reader.next() : null;
            }
            rows.sort(Comparator.comparingInt(CsvPreview.Row::line));
            return preview(reader, rows.subList(0, Math.min(ROWS, rows.size())), records, rejected);
        }
    }

    private void add(List<CsvPreview.Row> rows, CsvGroup group, @Nullable Reason why, String file) {
        group.rows().stream()
                .limit(ROWS)
                .map(row -> new PreviewedRow(row, file, why, businessZone).read())
                .forEach(rows::add);
    }

    private @Nullable Reason rejection(OfFile<?> attempt, CsvGroup group, HeldUploads.Held held) {
        CsvImport file = new CsvImport(
                0, held.kind(), held.file(), "", held.profile(), clock.instant(), held.person(), null, 0, 0);
        return attempt.record(group, file) instanceof Incoming.Unread no ? no.reason() : null;
    }

    private static CsvPreview preview(CsvGroupReader reader, List<CsvPreview.Row> rows, int records, int rejected) {
        CsvDialect dialect = reader.dialect();
        CsvColumns columns = dialect.columns();
        List<Column> all = columns(columns);
        Set<String> read = all.stream().map(column -> column.field()).collect(Collectors.toCollection(HashSet::new));
        List<String> absent = columns.profile().columns().keySet().stream()
                .filter(field -> !field.endsWith(".") && !read.contains(field))
                .map(columns.profile()::columnName)
                .toList();
        return new CsvPreview(
                dialect.encoding().charset().displayName(),
                dialect.delimiter(),
                dialect.headerLine(),
                columns.numbers().example(),
                columns.profile().dates().toString(),
                reader.extent(),
                all,
                absent,
                List.copyOf(rows),
                records,
                rejected);
    }

    private static List<Column> columns(CsvColumns columns) {
        Map<Integer, FieldColumn> fields = new HashMap<>();
        columns.fields().all().forEach(field -> fields.put(field.index(), field));
        return IntStream.range(0, columns.names().size())
                .mapToObj(index -> {
                    FieldColumn field = fields.get(index);
                    String name = columns.names().of(index);
                    return field == null
                            ? new Column(name, null, null)
                            : new Column(name, field.field(), field.codes().type());
                })
                .toList();
    }
}
