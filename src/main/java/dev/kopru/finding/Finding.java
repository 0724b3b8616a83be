package dev.kopru.finding;

import java.util.Arrays;
import java.util.List;

/**
 * Something that a check found. Its words, with what to do, are in {@code messages/finding*.properties} under the code.
 *
 * @param arguments what the words show, in their order
 */
public record Finding(Weight weight, String code, List<String> arguments) {

    /** What a finding means for a start. */
    public enum Weight {
        /** Köprü does not start, or a job cannot run. */
        PROBLEM,
        /** Somebody should look at it. */
        NOTICE,
        /** It is as it should be. */
        RIGHT,
        /** A statement for a person to run. */
        SQL
    }

    public static Finding problem(String code, Object... arguments) {
        return of(Weight.PROBLEM, code, arguments);
    }

    public static Finding notice(String code, Object... arguments) {
        return of(Weight.NOTICE, code, arguments);
    }

    public static Finding right(String code, Object... arguments) {
        return of(Weight.RIGHT, code, arguments);
    }

    /** Statements that Köprü does not run itself; {@code code} says why and where. */
    public static Finding sql(String code, Object... arguments) {
        return of(Weight.SQL, code, arguments);
    }

    public boolean isProblem() {
        return weight == Weight.PROBLEM;
    }

    private static Finding of(Weight weight, String code, Object... arguments) {
        return new Finding(
                weight, code, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
