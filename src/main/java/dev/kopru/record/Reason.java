package dev.kopru.record;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * Why a record cannot go on: a code, and the figures and names that its message shows, in the message's order.
 *
 * @param waits whether the record only waits for something else; the tables of the past do not keep it
 */
public record Reason(String code, List<String> arguments, boolean waits) {

    /** A reason that uses up an attempt, or one of the past. */
    public Reason(String code, List<String> arguments) {
        this(code, arguments, false);
    }

    /** Amounts are shown plainly, never as 1E+3. */
    public static Reason of(ReasonCode code, Object... arguments) {
        return new Reason(
                code.name(), Arrays.stream(arguments).map(Reason::plain).toList(), code.waits());
    }

    /** Whether the words are the same; the tables of the past do not keep whether the record only waits. */
    public boolean saysTheSameAs(Reason other) {
        return code.equals(other.code) && arguments.equals(other.arguments);
    }

    private static String plain(Object argument) {
        return argument instanceof BigDecimal amount ? amount.toPlainString() : String.valueOf(argument);
    }
}
