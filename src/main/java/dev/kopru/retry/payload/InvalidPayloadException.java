package dev.kopru.retry.payload;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** A payload that a job cannot read: which field, what stands there, what should. */
public final class InvalidPayloadException extends RuntimeException implements Explained {

    private static final int LONGEST_SHOWN = 60;

    private final transient Reason reason;

    private InvalidPayloadException(Reason reason) {
        super(reason.code() + " " + String.join(", ", reason.arguments()));
        this.reason = reason;
    }

    /** For a reason that reading the payload gave. */
    public static InvalidPayloadException because(Reason reason) {
        return new InvalidPayloadException(reason);
    }

    public static InvalidPayloadException of(PayloadReason code, Object... arguments) {
        return new InvalidPayloadException(Reason.of(code, arguments));
    }

    static InvalidPayloadException at(JacksonException e) {
        @Nullable TokenStreamLocation at = e.getLocation();
        return of(PayloadReason.INVALID_JSON, at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
    }

    public static InvalidPayloadException missing(String path) {
        return of(PayloadReason.PAYLOAD_MISSING_FIELD, path);
    }

    /** A word that is none of those which may stand there. */
    public static InvalidPayloadException unknownWord(String path, String word, List<String> words) {
        return of(PayloadReason.PAYLOAD_UNKNOWN_WORD, path, shown(word), String.join(", ", words));
    }

    /** A column that the rows of this file do not have. */
    public static InvalidPayloadException unknownColumn(String path, String column, String right) {
        return of(PayloadReason.PAYLOAD_UNKNOWN_COLUMN, path, shown(column), right);
    }

    /** A field that makes it another record than it was. */
    public static InvalidPayloadException otherRecord(String path, @Nullable String value, String kept) {
        return of(PayloadReason.PAYLOAD_OTHER_RECORD, path, shown(String.valueOf(value)), kept);
    }

    /** So much of a value as a person needs to find it. */
    static String shown(String value) {
        int length = value.codePointCount(0, value.length());
        return length <= LONGEST_SHOWN ? value : value.substring(0, value.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
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
