package dev.kopru.statement.access;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import java.util.List;

/** There is no published statement of that account. */
public final class UnknownStatementException extends RuntimeException implements Explained {

    private final transient Reason reason;

    private UnknownStatementException(String account) {
        super("There is no statement of " + account);
        this.reason = new Reason("NO_STATEMENT", List.of(account));
    }

    public static UnknownStatementException of(String account) {
        return new UnknownStatementException(account);
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
