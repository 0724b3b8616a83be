package dev.kopru.csv.cell;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import java.util.Set;

/** A file, or the profile to read it with, is not there or cannot be used as a whole. */
public final class CsvFileException extends RuntimeException implements Explained {

    private static final Set<CsvReason> NOT_THERE =
            Set.of(CsvReason.CSV_UNKNOWN_KIND, CsvReason.CSV_UNKNOWN_IMPORT, CsvReason.CSV_PREVIEW_GONE);

    private final Kind kind;
    private final transient Reason reason;

    private CsvFileException(Kind kind, Reason reason) {
        super(CsvMessages.english(reason));
        this.kind = kind;
        this.reason = reason;
    }

    public static CsvFileException of(CsvReason code, Object... arguments) {
        return new CsvFileException(NOT_THERE.contains(code) ? Kind.UNKNOWN : Kind.INVALID, Reason.of(code, arguments));
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
