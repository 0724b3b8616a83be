package dev.kopru.statement.document;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import java.util.List;

/** A statement with more lines than the wanted form can take. */
public final class StatementTooLongException extends RuntimeException implements Explained {

    private final transient Reason reason;

    private StatementTooLongException(Format format, int lines) {
        super("A statement of " + lines + " lines is too long for " + format);
        this.reason = new Reason(
                "STATEMENT_TOO_LONG",
                List.of(format.name(), String.valueOf(lines), String.valueOf(format.mostLines())));
    }

    static StatementTooLongException of(Format format, int lines) {
        return new StatementTooLongException(format, lines);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
