package dev.kopru.run.history;

import dev.kopru.record.Reason;
import dev.kopru.record.ReasonCode;
import dev.kopru.run.DeadRuns;
import dev.kopru.run.LeftRuns;
import dev.kopru.run.RootCause;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ended a run, as far as the text of its failure tells: that text is for whoever looks for the cause, and in English
 * as the programs are that it comes from. Found when it is asked for, so that runs of the past have words, too.
 */
public enum RunFailure implements ReasonCode {
    RUN_CUT_OFF(DeadRuns.CUT_OFF + "(?: on (.*))?" + DeadRuns.HOW + ".*"),
    RUN_END_NOT_SAVED(DeadRuns.NOT_SAVED + "(.*)"),
    RUN_CONNECTION_LOST(LeftRuns.LOST + ".*"),
    RUN_OUT_OF_MEMORY(thrown("OutOfMemoryError")),
    RUN_JAR_UNFIT("(?m)" + RootCause.IN_JAR + "(.*)$"),
    RUN_SQL_FILE(thrown("BadStatementException")),
    RUN_CONNECTION_WRONG(thrown("WrongConnectionException")),
    RUN_OTHER_SIDE_AWAY(thrown("UnavailableException")),
    RUN_RECORDS_FAIL_ALIKE(thrown("SystematicFaultException")),
    RUN_LEASE_LOST(thrown("LeaseLostException")),
    RUN_DATABASE_AWAY(thrown("CommunicationsException|CannotGetJdbcConnectionException|CannotCreateTransactionException"
            + "|DataAccessResourceFailureException|RecoverableDataAccessException|SQLTransientConnectionException"
            + "|SQLException(?=: Connection is closed)")),
    RUN_UNEXPECTED("\\A([A-Z]\\w*(?:Exception|Error|Throwable)\\b.*)");

    /** The words around it end the sentence. */
    private static final Pattern END = Pattern.compile("(?<!\\.)\\.$");

    private final Pattern pattern;

    RunFailure(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    private static String thrown(String types) {
        return "(?m)^(?:  in )?(?:" + types + "): (.*)$";
    }

    /** Empty for what is no failure of the program, such as the words of the person who decided about a run. */
    public static Optional<Reason> of(String failure) {
        return Arrays.stream(values())
                .flatMap(kind -> kind.reason(kind.pattern.matcher(failure)).stream())
                .findFirst();
    }

    private Optional<Reason> reason(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        String detail = matcher.groupCount() == 0 ? null : matcher.group(1);
        return Optional.of(new Reason(
                name(),
                List.of(detail == null ? "" : END.matcher(detail.strip()).replaceFirst(""))));
    }
}
