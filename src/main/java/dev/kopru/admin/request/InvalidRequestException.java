package dev.kopru.admin.request;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import dev.kopru.text.NearName;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A request that can be read but makes no sense; says which part. */
public final class InvalidRequestException extends RuntimeException implements Explained {

    private static final int LONGEST_SHOWN = 100;

    private final transient Reason reason;

    private InvalidRequestException(String code, String... arguments) {
        super(code + " " + String.join(", ", arguments));
        this.reason = new Reason(code, List.of(arguments));
    }

    public static InvalidRequestException unknownRunParameter(String name, String known) {
        return new InvalidRequestException("UNKNOWN_RUN_PARAMETER", shown(name), known);
    }

    public static InvalidRequestException runParameter(String name, String value, String known) {
        return new InvalidRequestException("INVALID_RUN_PARAMETER", name, shown(value), known);
    }

    static InvalidRequestException parameter(String name, Object value) {
        return new InvalidRequestException("INVALID_PARAMETER", name, shown(String.valueOf(value)));
    }

    /** {@code right}: what would be. */
    public static InvalidRequestException parameter(String name, Object value, String right) {
        return new InvalidRequestException("INVALID_PARAMETER", name, shown(String.valueOf(value)), right);
    }

    public static InvalidRequestException day(String name, String value) {
        return parameter(name, value, "2026-01-31");
    }

    static InvalidRequestException outOfRange(String name, long value, long least, long most) {
        return new InvalidRequestException(
                "PARAMETER_OUT_OF_RANGE", name, Long.toString(value), Long.toString(least), Long.toString(most));
    }

    public static InvalidRequestException missing(String parameter) {
        return new InvalidRequestException("MISSING_PARAMETER", parameter);
    }

    public static InvalidRequestException missingField(String field) {
        return new InvalidRequestException("MISSING_FIELD", field);
    }

    static InvalidRequestException unknownParameter(String name, String known) {
        return new InvalidRequestException("UNKNOWN_PARAMETER", shown(name), known);
    }

    static InvalidRequestException noParameters(String name) {
        return new InvalidRequestException("NO_PARAMETERS", shown(name));
    }

    public static InvalidRequestException twice(String name) {
        return new InvalidRequestException("PARAMETER_TWICE", name);
    }

    static InvalidRequestException unreadableParameter(String name, String value) {
        return new InvalidRequestException("UNREADABLE_PARAMETER", shown(name), shown(value));
    }

    /** What stands in {@code after} is no place that an answer has named. */
    static InvalidRequestException place(String value) {
        return new InvalidRequestException("UNREADABLE_PLACE", "after", shown(value));
    }

    /** A time whose end lies before its beginning, in which nothing can have happened. */
    public static InvalidRequestException span(Instant since, Instant until) {
        return new InvalidRequestException("INVALID_SPAN", since.toString(), until.toString());
    }

    /** One of a few words: the nearest is named, or all where none is near. */
    public static InvalidRequestException unknownWord(String name, String value, Collection<String> words) {
        String right = NearName.of(value, words, one -> one.toLowerCase(Locale.ROOT))
                .orElseGet(() -> String.join(", ", words));
        return parameter(name, value, right);
    }

    static InvalidRequestException unknownReason(String code) {
        return new InvalidRequestException("UNKNOWN_REASON_CODE", shown(code));
    }

    static InvalidRequestException tooLong(String name, int length, int longest) {
        return new InvalidRequestException("FIELD_TOO_LONG", name, Integer.toString(length), Integer.toString(longest));
    }

    static InvalidRequestException unknownField(String name, String known) {
        return new InvalidRequestException("UNKNOWN_FIELD", shown(name), known);
    }

    static InvalidRequestException unknownNoticeCode(String code) {
        return new InvalidRequestException("UNKNOWN_NOTICE_CODE", shown(code));
    }

    public static InvalidRequestException forceWithoutKey() {
        return new InvalidRequestException("FORCE_WITHOUT_KEY");
    }

    public static InvalidRequestException onlyAndFull() {
        return new InvalidRequestException("ONLY_AND_FULL");
    }

    static InvalidRequestException reasonMissing() {
        return new InvalidRequestException("REASON_MISSING");
    }

    /** What was sent may be longer than anybody reads. */
    static String shown(String sent) {
        return sent.length() <= LONGEST_SHOWN ? sent : sent.substring(0, LONGEST_SHOWN) + "…";
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
