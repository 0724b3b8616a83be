package dev.kopru.retry;

import dev.kopru.job.Explained;
import dev.kopru.job.Reason;
import java.util.List;

/** A corrected payload that is no JSON object. */
public final class InvalidPayloadException extends RuntimeException implements Explained {

    private final transient Reason reason;

    private InvalidPayloadException(String message, Reason reason) {
        super(message);
        this.reason = reason;
    }

    static InvalidPayloadException at(long id, int line, int column) {
        return new InvalidPayloadException(
                "The payload for rejected record " + id + " is not valid JSON at line " + line + ", column " + column,
                new Reason(
                        "INVALID_JSON", List.of(Long.toString(id), Integer.toString(line), Integer.toString(column))));
    }

    static InvalidPayloadException noObject(long id) {
        return new InvalidPayloadException(
                "The payload for rejected record " + id + " is not a JSON object",
                new Reason("NO_JSON_OBJECT", List.of(Long.toString(id))));
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
