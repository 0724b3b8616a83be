package dev.kopru.run;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import java.util.List;

/** The job cannot run as Köprü is set up: nobody serves what it needs. */
public final class JobNotAvailableException extends RuntimeException implements Explained {

    private final transient Reason reason;

    private JobNotAvailableException(String message, Reason reason) {
        super(message);
        this.reason = reason;
    }

    static JobNotAvailableException because(String job, List<Reason> lacking) {
        return new JobNotAvailableException(job + " is not available: " + lacking, lacking.get(0));
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
