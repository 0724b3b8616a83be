package dev.kopru.run;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The records of {@link NumbersJob}: the numbers from 1 to 10, written to the books (another schema, so another
 * transaction) and remembered in Köprü's own.
 */
public final class Numbers {

    public static final int ALL = 10;

    private final JdbcTemplate own;
    private final JdbcTemplate books;
    private volatile Happening happening = Happening.NOTHING;

    Numbers(DataSource own, DataSource books) {
        this.own = new JdbcTemplate(own);
        this.books = new JdbcTemplate(books);
        this.own.execute("CREATE TABLE IF NOT EXISTS done (n INT PRIMARY KEY)");
        this.books.execute("CREATE TABLE IF NOT EXISTS number_posted (n INT PRIMARY KEY, times INT NOT NULL)");
    }

    /** A moment in a run at which something can be made to happen. */
    public enum Moment {
        /** Its execution is on record and nothing else. */
        CREATED,
        STEP_STARTED,
        /** The books are written, the chunk is not committed. */
        CHUNK_WRITTEN,
        /** The chunk before is committed, the next one begins. */
        CHUNK_COMMITTED,
        /** All is done but the last metadata. */
        RUN_ENDED
    }

    /** What happens then. */
    public interface Happening {
        Happening NOTHING = moment -> {};

        void at(Moment moment) throws InterruptedException;

        /** Something that happens at that moment only. */
        static Happening when(Moment wanted, Happening then) {
            return moment -> {
                if (moment == wanted) {
                    then.at(moment);
                }
            };
        }

        static Happening failing(Moment wanted) {
            return when(wanted, moment -> {
                throw new IllegalStateException("Failed as it was asked to");
            });
        }
    }

    public void let(Happening what) {
        happening = what;
    }

    void reached(Moment moment) {
        try {
            happening.at(moment);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public void clear() {
        happening = Happening.NOTHING;
        own.update("DELETE FROM done");
        books.update("DELETE FROM number_posted");
    }

    int lastDone() {
        return Objects.requireNonNull(own.queryForObject("SELECT COALESCE(MAX(n), 0) FROM done", Integer.class));
    }

    void write(List<? extends Integer> numbers) {
        numbers.forEach(n -> books.update(
                "INSERT INTO number_posted (n, times) VALUES (?, 1) ON DUPLICATE KEY UPDATE times = times + 1", n));
        numbers.forEach(n -> own.update("INSERT INTO done (n) VALUES (?)", n));
        reached(Moment.CHUNK_WRITTEN);
    }

    public long posted() {
        return Objects.requireNonNull(books.queryForObject("SELECT COUNT(*) FROM number_posted", Long.class));
    }

    public long done() {
        return Objects.requireNonNull(own.queryForObject("SELECT COUNT(*) FROM done", Long.class));
    }

    public JdbcTemplate own() {
        return own;
    }
}
