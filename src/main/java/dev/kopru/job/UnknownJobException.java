package dev.kopru.job;

import java.util.Collection;

/** There is no job of that name. */
public final class UnknownJobException extends RuntimeException {

    private UnknownJobException(String message) {
        super(message);
    }

    static UnknownJobException named(String job, Collection<String> known) {
        return new UnknownJobException("There is no job \"" + job + "\"; the jobs are " + String.join(", ", known));
    }
}
