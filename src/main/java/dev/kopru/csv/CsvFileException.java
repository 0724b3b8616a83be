package dev.kopru.csv;

import dev.kopru.job.Explained;
import dev.kopru.job.Reason;

/** A file, or the profile to read it with, cannot be used as a whole. */
public final class CsvFileException extends RuntimeException implements Explained {

    private final transient Reason reason;

    private CsvFileException(Reason reason) {
        super(CsvMessages.english(reason));
        this.reason = reason;
    }

    static CsvFileException of(CsvReason code, Object... arguments) {
        return new CsvFileException(Reason.of(code, arguments));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
