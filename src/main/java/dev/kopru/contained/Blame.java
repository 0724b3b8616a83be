package dev.kopru.contained;

import com.mysql.cj.jdbc.exceptions.PacketTooBigException;
import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.WrongConnectionException;
import dev.kopru.connector.sql.BadStatementException;
import dev.kopru.connector.sql.Failures;
import dev.kopru.port.jar.JarLoader;
import dev.kopru.run.lease.LeaseLostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.TransactionException;

/**
 * Tells a failure that one record may have caused from one that has nothing to do with it: a side or a database that is away, a
 * run that was stopped or lost its lease, a machine at its end, a statement that the database does not understand.
 */
final class Blame {

    /** Chains of causes may be circles. */
    private static final int LONGEST_CHAIN = 50;

    private Blame() {}

    /** Whether a record may be to blame, so that the others can go on without it. */
    static boolean isOnRecord(Throwable thrown) {
        List<Throwable> chain = chain(thrown);
        if (chain.stream().anyMatch(PacketTooBigException.class::isInstance)) {
            return true;
        }
        return chain.stream().noneMatch(Blame::isOfSomethingElse) && !Failures.isUnavailable(thrown);
    }

    private static boolean isOfSomethingElse(Throwable cause) {
        return isEndOfMachine(cause)
                || cause instanceof UnavailableException
                || cause instanceof LeaseLostException
                || cause instanceof JobInterruptedException
                || cause instanceof InterruptedException
                || cause instanceof CancellationException
                || cause instanceof RejectedExecutionException
                || cause instanceof TransactionException
                || cause instanceof BadStatementException
                || cause instanceof WrongConnectionException
                || cause instanceof BadSqlGrammarException
                || JarLoader.ofUnfit(cause).isPresent()
                || Failures.isUnavailable(cause);
    }

    private static boolean isEndOfMachine(Throwable cause) {
        return cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError)
                || cause instanceof ThreadDeath;
    }

    /** From the outermost to the root. */
    static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = thrown; cause != null && chain.size() < LONGEST_CHAIN; cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }
}
