package dev.kopru.admin;

import dev.kopru.job.Explained;
import dev.kopru.job.Reason;
import java.util.List;

/** A request that can be read but makes no sense; says which part. */
final class InvalidRequestException extends RuntimeException implements Explained {

    private final transient Reason reason;

    private InvalidRequestException(String code, String... arguments) {
        super(code + " " + String.join(", ", arguments));
        this.reason = new Reason(code, List.of(arguments));
    }

    static InvalidRequestException unknownRunParameter(String name, String known) {
        return new InvalidRequestException("UNKNOWN_RUN_PARAMETER", name, known);
    }

    static InvalidRequestException runParameter(String name, String value, String known) {
        return new InvalidRequestException("INVALID_RUN_PARAMETER", name, value, known);
    }

    static InvalidRequestException parameter(String name, Object value) {
        return new InvalidRequestException("INVALID_PARAMETER", name, String.valueOf(value));
    }

    static InvalidRequestException outOfRange(String name, long value, long least, long most) {
        return new InvalidRequestException(
                "PARAMETER_OUT_OF_RANGE", name, Long.toString(value), Long.toString(least), Long.toString(most));
    }

    static InvalidRequestException missing(String parameter) {
        return new InvalidRequestException("MISSING_PARAMETER", parameter);
    }

    static InvalidRequestException unknownParameter(String name, String known) {
        return new InvalidRequestException("UNKNOWN_PARAMETER", name, known);
    }

    static InvalidRequestException unknownField(String name, String known) {
        return new InvalidRequestException("UNKNOWN_FIELD", name, known);
    }

    static InvalidRequestException unknownNoticeCode(String code) {
        return new InvalidRequestException("UNKNOWN_NOTICE_CODE", code);
    }

    static InvalidRequestException forceWithoutKey() {
        return new InvalidRequestException("FORCE_WITHOUT_KEY");
    }

    static InvalidRequestException reasonMissing() {
        return new InvalidRequestException("REASON_MISSING");
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
