package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.Values;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;

/** The running numbers of account codes, one series a pattern; to be used inside a transaction. */
record AccountCodes(Database database) {

    private static final Operation TAKE = Operation.named("account-code-take").with("series", "count");
    private static final Operation LAST =
            Operation.named("account-code-last").with("series").returning("last_number");
    private static final Operation RAISE =
            Operation.named("account-code-raise").with("series", "prefix_length", "suffix_length", "like");

    static final List<Operation> OPERATIONS = List.of(TAKE, LAST, RAISE);

    /** {@code count} codes that nobody got yet; {@code pastHighest} also steps over those that people gave by hand. */
    Iterator<String> take(CodePattern pattern, int count, boolean pastHighest) {
        if (pastHighest || !advance(pattern, count)) {
            raise(pattern);
            advance(pattern, count);
        }
        long last = database.query(LAST, Values.of("series", pattern.text()), row -> row.number("last_number"))
                .get(0);
        return LongStream.rangeClosed(last - count + 1, last)
                .mapToObj(pattern::code)
                .iterator();
    }

    private boolean advance(CodePattern pattern, int count) {
        return database.update(TAKE, Values.of("series", pattern.text()).and("count", count)) > 0;
    }

    private void raise(CodePattern pattern) {
        database.update(
                RAISE,
                Values.of("series", pattern.text())
                        .and(
                                "prefix_length",
                                pattern.prefix()
                                        .codePointCount(0, pattern.prefix().length()))
                        .and(
                                "suffix_length",
                                pattern.suffix()
                                        .codePointCount(0, pattern.suffix().length()))
                        .and("like", pattern.like()));
    }
}
