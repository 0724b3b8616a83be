package dev.kopru.command;

import dev.kopru.record.Counts;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

/** Shows how far a run is: one line that renews itself on a terminal, a line now and then elsewhere. */
final class Progress {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final Console console;
    private final OptionalLong expected;
    private Duration lastLine = Duration.ZERO;

    Progress(Console console, OptionalLong expected) {
        this.console = console;
        this.expected = expected;
    }

    void show(Counts counts, Duration since) {
        if (console.terminal()) {
            console.out().print("\r" + line(counts, since) + "   ");
            console.out().flush();
        } else if (since.minus(lastLine).compareTo(BETWEEN_LINES) >= 0) {
            lastLine = since;
            console.out().println(line(counts, since));
        }
    }

    void end(String status, Counts counts, Duration since) {
        if (console.terminal()) {
            console.out().println();
        }
        console.out().println(status + ": " + line(counts, since));
    }

    /** For example {@code 12,500 / 60,000 read ... 9,800/s, left 5s}. */
    private String line(Counts counts, Duration since) {
        double seconds = Math.max(since.toMillis(), 1) / 1000.0;
        double rate = counts.read() / seconds;
        String text = String.format(
                Locale.ROOT,
                "%s %d, %s %d, %s %d, %s %d, %s %d, %.0f/s, %.1f s",
                console.word("run.read"),
                counts.read(),
                console.word("run.written"),
                counts.written(),
                console.word("run.unchanged"),
                counts.unchanged(),
                console.word("run.rejected"),
                counts.rejected(),
                console.word("run.notices"),
                counts.notices(),
                rate,
                seconds);
        return text + left(counts.read(), rate);
    }

    private String left(long read, double rate) {
        if (!console.terminal() || expected.isEmpty() || rate == 0 || expected.getAsLong() <= read) {
            return "";
        }
        long seconds = Math.round((expected.getAsLong() - read) / rate);
        return String.format(
                Locale.ROOT, ", %d %%, %s %d s", read * 100 / expected.getAsLong(), console.word("run.left"), seconds);
    }
}
