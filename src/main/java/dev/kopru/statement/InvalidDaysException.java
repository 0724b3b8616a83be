package dev.kopru.statement;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import java.time.LocalDate;
import java.util.List;

/** Days that end before they begin. */
public final class InvalidDaysException extends IllegalArgumentException implements Explained {

    private final transient Reason reason;

    private InvalidDaysException(String message, Reason reason) {
        super(message);
        this.reason = reason;
    }

    static InvalidDaysException backwards(LocalDate from, LocalDate to) {
        return new InvalidDaysException(
                "A statement cannot begin on " + from + " and end on " + to,
                new Reason("INVALID_DAYS", List.of(from.toString(), to.toString())));
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
