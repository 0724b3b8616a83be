package dev.kopru.connector.sql;

import dev.kopru.connector.UnavailableException;
import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A neighbour's database, reached through the statements of one folder. Throws {@link UnavailableException} when it
 * does not answer, {@link DataRefusedException} when it does not take a value.
 */
public final class Database {

    private static final Logger log = LoggerFactory.getLogger(Database.class);

    private final String name;
    private final FolderStatements statements;
    private final Wire wire;
    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final NamedParameterJdbcTemplate following;
    private final TransactionTemplate writing;
    private final TransactionTemplate snapshot;
    private final JdbcTransactionManager transactions;
    private final @Nullable CallMeter meter;
    private volatile boolean checked;

    private Database(
            String name, JdbcTransactionManager transactions, FolderStatements statements, @Nullable CallMeter meter) {
        this.name = name;
        this.transactions = transactions;
        this.meter = meter;
        this.statements = statements;
        DataSource source = Objects.requireNonNull(transactions.getDataSource());
        Dialect named = statements.folder().dialect();
        this.wire = new Wire(
                named == null ? Dialect.of(source) : named,
                new Instants(statements.folder().zone()));
        this.jdbc = new JdbcTemplate(source);
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.following = following(source, wire.dialect());
        this.writing = Isolation.READ_COMMITTED.template(transactions);
        this.snapshot = new Isolation(wire.dialect().snapshot()).template(transactions);
    }

    /**
     * Loads the statement of every operation.
     *
     * @param name what the neighbour is called in messages
     * @throws BadStatementException when files are missing or ask for unknown parameters, with all of them
     */
    public static Database open(
            String name, JdbcTransactionManager transactions, SqlFolder folder, Collection<Operation> operations) {
        FolderStatements statements = FolderStatements.load(folder, operations);
        if (!statements.bad().isEmpty()) {
            throw BadStatementException.all(statements.bad());
        }
        return new Database(name, transactions, statements, null);
    }

    /** The same, with its calls measured as those of this side. */
    public Database measured(MeterRegistry registry, String side) {
        return new Database(name, transactions, statements, new CallMeter(registry, side));
    }

    /** Compares the statements with the database; when it is away, that happens at the first use. */
    public void checkAtStart() {
        try {
            check();
        } catch (UnavailableException e) {
            log.warn("The database of the {} does not answer; its statements are checked when it does", name, e);
        }
    }

    /** Reads all rows of the result. */
    public <T> List<T> query(Operation operation, Values values, Row.Reader<T> reader) {
        return operate(operation, () -> {
            List<T> rows = new ArrayList<>();
            calls(operation, values, named, row -> rows.add(reader.read(row)));
            return rows;
        });
    }

    /** Hands over each row of a result as it comes, however many there are. No other statement may run meanwhile. */
    public void follow(Operation operation, Values values, Row.Taker taker) {
        operate(operation, () -> {
            if (wire.dialect() == Dialect.MYSQL) {
                calls(operation, values, following, taker);
            } else {
                writing.executeWithoutResult(status -> calls(operation, values, following, taker));
            }
            return true;
        });
    }

    private void calls(Operation operation, Values values, NamedParameterJdbcTemplate template, Row.Taker taker) {
        NamedStatement statement = statement(operation);
        for (Values piece : pieces(statement, values)) {
            template.query(statement.named(), piece.source(wire), result -> {
                Row row = Row.of(result, wire.instants());
                while (result.next()) {
                    taker.take(row);
                }
                return true;
            });
        }
    }

    private List<Values> pieces(NamedStatement statement, Values values) {
        return new Pieces(statement, wire.dialect().mostParameters()).of(values);
    }

    /** Runs one write; the answer is the number of rows it met. */
    public int update(Operation operation, Values values) {
        return operate(operation, () -> {
            NamedStatement statement = statement(operation);
            return pieces(statement, values).stream()
                    .mapToInt(piece -> named.update(statement.named(), piece.source(wire)))
                    .sum();
        });
    }

    /** Runs one write for each row of values, which stand in the order of the operation's parameters. */
    public void batch(Operation operation, List<RowValues> rows) {
        if (!rows.isEmpty()) {
            NamedStatement statement = statement(operation);
            RowSetter setter = new RowSetter(rows, statement.ordinals(), wire);
            MultiRowInsert insert = statement.insert();
            operate(
                    operation,
                    () -> insert == null
                            ? jdbc.batchUpdate(statement.positional(), setter).length
                            : insert.write(jdbc, setter));
        }
    }

    /** Whether the folder has a statement for an operation that it may do without. */
    public boolean has(Operation operation) {
        return statements.good().containsKey(operation);
    }

    /** Whether the folder's statement for an operation makes use of a parameter. */
    public boolean uses(Operation operation, String parameter) {
        NamedStatement statement = statements.good().get(operation);
        return statement != null && statement.uses(parameter);
    }

    /** A text before every key of this database. */
    String least() {
        return wire.dialect().least();
    }

    /** Whether the operation's statement uses the parameter. */
    public boolean takes(Operation operation, String parameter) {
        int ordinal = operation.parameters().indexOf(parameter);
        return Arrays.stream(statement(operation).ordinals()).anyMatch(used -> used == ordinal);
    }

    /** Does everything in one transaction, or nothing; it sees what others have committed meanwhile. */
    public <T> T inTransaction(String what, Supplier<T> work) {
        return call(what, () -> writing.<T>execute(status -> work.get()));
    }

    /** Reads several results from one snapshot. */
    public <T> T inSnapshot(String what, Supplier<T> work) {
        return call(what, () -> snapshot.<T>execute(status -> work.get()));
    }

    private NamedStatement statement(Operation operation) {
        if (!checked) {
            check();
        }
        NamedStatement statement = statements.good().get(operation);
        if (statement == null) {
            throw new IllegalArgumentException("The operation " + operation.name() + " was not declared");
        }
        return statement;
    }

    private void check() {
        List<BadStatementException> refused = call(
                "checking the statements",
                () -> jdbc.execute((ConnectionCallback<List<BadStatementException>>)
                        connection -> statements.refused(wire.dialect(), connection)));
        if (refused != null && !refused.isEmpty()) {
            throw BadStatementException.all(refused);
        }
        checked = true;
        tellWhatIsOdd();
    }

    private void tellWhatIsOdd() {
        List<Finding> odd = call(
                "looking at what the statements tell",
                () -> jdbc.execute(
                        (ConnectionCallback<List<Finding>>) connection -> statements.odd(wire.dialect(), connection)));
        if (odd != null) {
            odd.forEach(finding -> log.warn("The {}: {}", name, FindingWords.sayInBoth(finding)));
        }
    }

    private <T> T operate(Operation operation, Supplier<T> work) {
        if (meter == null) {
            return call(operation.name(), work);
        }
        long begun = System.nanoTime();
        RuntimeException thrown = null;
        try {
            return call(operation.name(), work);
        } catch (RuntimeException e) {
            thrown = e;
            throw e;
        } finally {
            meter.record(operation.name(), thrown, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private <T> T call(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException | TransactionException e) {
            throw Failures.translate(wire.dialect(), name + ", " + what, e);
        }
    }

    private static NamedParameterJdbcTemplate following(DataSource source, Dialect dialect) {
        JdbcTemplate rowByRow = new JdbcTemplate(source);
        rowByRow.setFetchSize(dialect.fetchSize());
        return new NamedParameterJdbcTemplate(rowByRow);
    }
}
