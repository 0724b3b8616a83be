package dev.kopru.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementLine;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Looks at statements all the time, as customers do: an account's must be of one state in all its currencies with none
 * missing, their sums must be right, and an older state must never come back.
 */
final class StatementWatch {

    private static final int NOTHING = -1;
    // The machine is there for the job, too.
    private static final long PAUSE_NANOS = 10_000_000;

    private final Showcase showcase;
    private final List<String> codes;
    private final Random random = new Random(20261125);
    private final Map<String, Integer> states = new HashMap<>();
    private volatile boolean over;

    private StatementWatch(Showcase showcase, List<String> codes) {
        this.showcase = showcase;
        this.codes = codes;
    }

    /** What is being watched, until somebody asks what was seen. */
    record Watching(StatementWatch watch, CompletableFuture<Integer> replacements) {

        /** How often an account showed a newer state than before; fails if it ever showed what it must not. */
        int end() throws Exception {
            watch.over = true;
            return replacements.get(30, TimeUnit.SECONDS);
        }
    }

    static Watching begin(Showcase showcase, List<String> codes) {
        StatementWatch watch = new StatementWatch(showcase, codes);
        return new Watching(watch, CompletableFuture.supplyAsync(watch::look));
    }

    private int look() {
        int replacements = 0;
        while (!over) {
            String code = codes.get(random.nextInt(codes.size()));
            Map<String, Statement> seen = showcase.statements(code);
            int before = states.getOrDefault(code, NOTHING);
            int state = seen.isEmpty() ? NOTHING : state(code, seen);
            assertThat(state).as("%s after state %d", code, before).isGreaterThanOrEqualTo(before);
            states.put(code, state);
            LockSupport.parkNanos(PAUSE_NANOS);
            replacements += before != NOTHING && state > before ? 1 : 0;
        }
        return replacements;
    }

    private static int state(String code, Map<String, Statement> seen) {
        assertThat(seen.keySet()).as(code).containsExactlyElementsOf(MovingBooks.CURRENCIES);
        seen.values().forEach(statement -> sumsAreRight(code, statement));
        Map<String, Integer> states =
                seen.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> state(entry.getValue())));
        assertThat(states.values().stream().distinct()).as(code + " " + states).hasSize(1);
        return states.values().iterator().next();
    }

    private static void sumsAreRight(String code, Statement statement) {
        BigDecimal balance = statement.opening();
        for (StatementLine line : statement.lines()) {
            balance = balance.add(line.signed());
            assertThat(line.balance()).as(code).isEqualByComparingTo(balance);
        }
        assertThat(statement.closing()).as(code).isEqualByComparingTo(balance);
        assertThat(statement.ageing().sum()).as(code).isEqualByComparingTo(balance);
    }

    private static int state(Statement statement) {
        return statement.lines().stream()
                .map(StatementLine::description)
                .mapToInt(text -> text == null ? 0 : Integer.parseInt(text.substring(MovingBooks.STATE.length())))
                .max()
                .orElse(0);
    }
}
