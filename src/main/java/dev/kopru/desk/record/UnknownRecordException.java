package dev.kopru.desk.record;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import java.util.List;

/** Nobody knows anything of that record. */
final class UnknownRecordException extends RuntimeException implements Explained {

    private final transient Reason reason;

    private UnknownRecordException(String key) {
        super("Nothing is known of " + key);
        this.reason = new Reason("UNKNOWN_RECORD", List.of(key));
    }

    static UnknownRecordException of(String key) {
        return new UnknownRecordException(key);
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
