package dev.kopru.csv;

import dev.kopru.csv.cell.CellText;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.NearNames;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.csv.row.ColumnMatch;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.record.Incoming;
import dev.kopru.retry.RetryRecord;
import dev.kopru.retry.payload.InvalidPayloadException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at corrected rows of a file: they keep their columns, whatever else the file's profile would let pass. */
@Component
public class CsvPayloadForm {

    /** Where a row has one of these, its key may not be what it should be. */
    private static final Set<String> TOUCHING_KEYS = Stream.of(
                    CsvReason.CSV_BAD_QUOTES,
                    CsvReason.CSV_MISSING_CELLS,
                    CsvReason.CSV_TOO_MANY_CELLS,
                    CsvReason.CSV_TEXT_OUTSIDE_COLUMNS,
                    CsvReason.CSV_NUL_CHARACTER,
                    CsvReason.CSV_DAMAGED_TEXT,
                    CsvReason.CSV_DAMAGED_CODE,
                    CsvReason.CSV_CODE_TAKEN_FOR_OTHER,
                    CsvReason.CSV_SPREADSHEET_ERROR,
                    CsvReason.CSV_CODE_OVER_LINES,
                    CsvReason.CSV_CODE_WITH_DECIMALS,
                    CsvReason.CSV_MISSING_KEY,
                    CsvReason.CSV_MISSING_VALUE,
                    CsvReason.CSV_KEY_TOO_LONG)
            .map(CsvReason::name)
            .collect(Collectors.toUnmodifiableSet());

    private final CsvProfiles profiles;

    CsvPayloadForm(CsvProfiles profiles) {
        this.profiles = profiles;
    }

    /** Throws {@link InvalidPayloadException} when it is no rows of the record's file, or they are not the record. */
    void check(String json, RetryRecord record, CsvMapping<?> csv) {
        String key = csv.keyOf(group(json, record, csv.kind()));
        if (key != null) {
            checkKey(record, key);
        }
        if (csv.fromPayload(json, record.source()) instanceof Incoming.Unread unreadable) {
            throw InvalidPayloadException.because(unreadable.reason());
        }
    }

    /** The rows as they are now. */
    private CsvGroup group(String json, RetryRecord record, String kind) {
        CsvPayload now = CsvPayload.read(json);
        CsvPayload before = before(record.payload());
        try {
            CsvProfile profile = profiles.profile(kind, Objects.requireNonNullElse(now.profile(), ""));
            if (before != null) {
                stays("file", now.file(), before.file());
                checkColumns(now, before, profile);
            }
            CsvGroup group = now.group(profile);
            if (group.rows().isEmpty()) {
                throw InvalidPayloadException.missing("rows");
            }
            return group;
        } catch (CsvFileException e) {
            throw InvalidPayloadException.because(e.reason());
        }
    }

    /** Throws {@link InvalidPayloadException} when a record of a key of its own has another one now. */
    private static void checkKey(RetryRecord record, String key) {
        String kept = record.source().key();
        boolean doubtful = TOUCHING_KEYS.contains(record.reason().code());
        if (!doubtful && !kept.equals(key)) {
            throw InvalidPayloadException.otherRecord("rows", key, kept);
        }
    }

    private static @Nullable CsvPayload before(String payload) {
        try {
            return CsvPayload.read(payload);
        } catch (InvalidPayloadException e) {
            return null;
        }
    }

    private static void stays(String path, @Nullable String now, @Nullable String before) {
        if (before != null && !before.equals(now)) {
            throw InvalidPayloadException.otherRecord(path, now, before);
        }
    }

    private static void checkColumns(CsvPayload now, CsvPayload before, CsvProfile profile) {
        Set<String> known = new LinkedHashSet<>();
        columns(before).forEach(known::addAll);
        ColumnMatch match = new ColumnMatch(profile);
        List<Set<String>> rows = columns(now);
        for (int i = 0; i < rows.size(); i++) {
            for (String column : rows.get(i)) {
                if (!known.contains(column) && match.known(List.of(column)) == 0) {
                    String right = NearNames.nearest(column, known).orElseGet(() -> String.join(", ", known));
                    throw InvalidPayloadException.unknownColumn("rows[" + i + "].cells", CellText.shown(column), right);
                }
            }
        }
    }

    /** The columns of each row. */
    private static List<Set<String>> columns(CsvPayload payload) {
        List<Set<String>> columns = new ArrayList<>();
        List<CsvPayload.@Nullable Row> rows = payload.rows();
        if (rows != null) {
            for (CsvPayload.Row row : rows) {
                columns.add(
                        row == null || row.cells() == null
                                ? Set.of()
                                : row.cells().keySet());
            }
        }
        return columns;
    }
}
