package dev.kopru.command;

import dev.kopru.record.Counts;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

/** Shows how far a run is: one line that renews itself on a terminal, a line now and then elsewhere. */
final class Progress {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean terminal;
    private final OptionalLong expected;
    private Duration lastLine = Duration.ZERO;

    Progress(PrintStream out, boolean terminal, OptionalLong expected) {
        this.out = out;
        this.terminal = terminal;
        this.expected = expected;
    }

    void show(Counts counts, Duration since) {
        if (terminal) {
            out.print("\r" + line(counts, since) + "   ");
            out.flush();
        } else if (since.minus(lastLine).compareTo(BETWEEN_LINES) >= 0) {
            lastLine = since;
            out.println(line(counts, since));
        }
    }

    void end(String status, Counts counts, Duration since) {
        if (terminal) {
            out.println();
        }
        out.println(status + ": " + line(counts, since));
    }

    /** For example {@code 12,500 / 60,000 okundu/read ... 9,800/s, kalan/left 5s}. */
    private String line(Counts counts, Duration since) {
        double seconds = Math.max(since.toMillis(), 1) / 1000.0;
        double rate = counts.read() / seconds;
        String text = String.format(
                Locale.ROOT,
                "okunan/read %d, yazılan/written %d, değişmeyen/unchanged %d, reddedilen/rejected %d, bildirim/notices %d, %.0f/s, %.1f s",
                counts.read(),
                counts.written(),
                counts.unchanged(),
                counts.rejected(),
                counts.notices(),
                rate,
                seconds);
        return text + left(counts.read(), rate);
    }

    private String left(long read, double rate) {
        if (!terminal || expected.isEmpty() || rate == 0 || expected.getAsLong() <= read) {
            return "";
        }
        long seconds = Math.round((expected.getAsLong() - read) / rate);
        return String.format(Locale.ROOT, ", %d %%, kalan/left %d s", read * 100 / expected.getAsLong(), seconds);
    }
}
