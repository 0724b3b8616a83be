package dev.kopru.connector.sql;

import com.mysql.cj.jdbc.exceptions.PacketTooBigException;
import dev.kopru.connector.UnavailableException;
import java.sql.SQLException;
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

    private Failures() {}

    /** The exception to throw in place of {@code e}; {@code e} itself when it is a mistake in the program or its SQL. */
    static RuntimeException translate(Dialect dialect, String what, RuntimeException e) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        if (isUnavailable(dialect, e)) {
            return UnavailableException.during(what, cause);
        }
        if (e instanceof DataIntegrityViolationException || anySqlCause(e, sql -> isBadData(dialect, sql))) {
            return new DataRefusedException(
                    String.valueOf(cause.getMessage()), e instanceof DuplicateKeyException, cause);
        }
        return e;
    }

    /** Whether Köprü's own database is away, at its end or busy, so that the same may go well later. */
    public static boolean isUnavailable(Throwable e) {
        return isUnavailable(Dialect.MYSQL, e);
    }

    /** The same of a neighbour's. */
    static boolean isUnavailable(Dialect dialect, Throwable e) {
        return e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof NonTransientDataAccessResourceException
                || e instanceof CannotCreateTransactionException
                || anySqlCause(e, dialect.errors()::isUnavailable);
    }

    private static boolean isBadData(Dialect dialect, SQLException e) {
        return dialect.errors().isBadData(e) || e instanceof PacketTooBigException;
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
