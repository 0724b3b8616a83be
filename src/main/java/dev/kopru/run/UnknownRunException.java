package dev.kopru.run;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import java.util.List;

/** There is no run of that number. */
public final class UnknownRunException extends RuntimeException implements Explained {

    private final transient Reason reason;

    private UnknownRunException(long runId) {
        super("There is no run " + runId);
        this.reason = new Reason("UNKNOWN_RUN", List.of(Long.toString(runId)));
    }

    public static UnknownRunException numbered(long runId) {
        return new UnknownRunException(runId);
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
