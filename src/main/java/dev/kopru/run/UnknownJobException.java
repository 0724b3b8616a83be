package dev.kopru.run;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import java.util.Collection;
import java.util.List;

/** There is no job of that name. */
public final class UnknownJobException extends RuntimeException implements Explained {

    private final transient Reason reason;

    private UnknownJobException(String message, Reason reason) {
        super(message);
        this.reason = reason;
    }

    static UnknownJobException named(String job, Collection<String> known) {
        return new UnknownJobException(
                "There is no job \"" + job + "\"; the jobs are " + String.join(", ", known),
                new Reason("UNKNOWN_JOB", List.of(job, String.join(", ", known))));
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }

    @Override
    public Reason reason() {
        return reason;
    }

    /** The job imports no files. */
    public static UnknownJobException withoutFiles(String job) {
        return new UnknownJobException(job + " does not import files", new Reason("JOB_WITHOUT_FILES", List.of(job)));
    }
}
