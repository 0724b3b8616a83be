package dev.kopru.connector.sql;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a transaction sees of others; SQL Server's SNAPSHOT is not among those that Spring knows by name.
 *
 * @param level the driver's number of it
 */
record Isolation(int level) implements TransactionDefinition {

    static final Isolation READ_COMMITTED = new Isolation(ISOLATION_READ_COMMITTED);

    @Override
    public int getIsolationLevel() {
        return level;
    }

    TransactionTemplate template(JdbcTransactionManager transactions) {
        return new TransactionTemplate(transactions, this);
    }
}
