package dev.kopru.connector.sql;

import com.mysql.cj.jdbc.exceptions.PacketTooBigException;
import dev.kopru.connector.UnavailableException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells apart a neighbour that is away, records that it does not take, and statements that are wrong. */
public final class Failures {

    /** Server busy, stopping, full, read-only or gone; connection cut; statement timed out or chosen as a victim. */
    private static final Set<Integer> UNAVAILABLE = Set.of(
            1021, 1040, 1053, 1114, 1129, 1158, 1159, 1160, 1161, 1203, 1205, 1213, 1226, 1290, 1317, 1836, 1927, 1969,
            2006, 2013, 3024, 3169, 4031);

    /** What the pool says, without a SQL state, of a connection that it gave up after its first failure. */
    private static final String GIVEN_UP = "Connection is closed";

    /** Values that MySQL refuses with a SQL state that says nothing: bad text, no default, a check, a trigger's SIGNAL. */
    private static final Set<Integer> BAD_DATA =
            Set.of(1048, 1153, 1264, 1265, 1292, 1300, 1364, 1366, 1406, 1411, 1644, 1690, 3819, 4025);

    private Failures() {}

    /** The exception to throw in place of {@code e}; {@code e} itself when it is a mistake in the program or its SQL. */
    static RuntimeException translate(String what, RuntimeException e) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        if (isUnavailable(e)) {
            return UnavailableException.during(what, cause);
        }
        if (e instanceof DataIntegrityViolationException || anySqlCause(e, Failures::isBadData)) {
            return new DataRefusedException(
                    String.valueOf(cause.getMessage()), e instanceof DuplicateKeyException, cause);
        }
        return e;
    }

    /** Whether a database is away, at its end or busy, so that the same may go well later. */
    public static boolean isUnavailable(Throwable e) {
        return e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof NonTransientDataAccessResourceException
                || e instanceof CannotCreateTransactionException
                || anySqlCause(e, Failures::isUnavailableCode);
    }

    private static boolean isUnavailableCode(SQLException e) {
        String state = e.getSQLState();
        return UNAVAILABLE.contains(e.getErrorCode())
                || (state == null ? GIVEN_UP.equals(e.getMessage()) : state.startsWith("08"));
    }

    private static boolean isBadData(SQLException e) {
        return BAD_DATA.contains(e.getErrorCode()) || e instanceof PacketTooBigException;
    }

    private static boolean anySqlCause(Throwable e, Predicate<SQLException> test) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && test.test(sql)) {
                return true;
            }
        }
        return false;
    }
}
