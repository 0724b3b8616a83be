package dev.kopru.statement;

import dev.kopru.statement.StatementWindow.Due;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is open, by how long it has been due; all parts together are the balance.
 *
 * <p>A payment settles what the accounting program says, else the oldest due first, so either debits are open or credits,
 * never both. Open credits are an advance, which is zero or negative and of no age.
 *
 * @param day the day as of which it is; something due on that day is not overdue
 */
public record Ageing(
        LocalDate day,
        BigDecimal notDue,
        BigDecimal days1To30,
        BigDecimal days31To60,
        BigDecimal days61To90,
        BigDecimal over90,
        BigDecimal advance) {

    private static final int[] ENDS = {0, 30, 60, 90};
    private static final int ADVANCE = 5;

    /** Of lines whose {@link StatementLine#open()} is right. */
    static Ageing of(Stream<StatementLine> lines, BigDecimal zero, LocalDate day) {
        BigDecimal[] parts = nothing(zero);
        lines.filter(line -> line.open().signum() != 0).forEach(line -> {
            int part = line.open().signum() < 0 ? ADVANCE : bucket(line.due(), day);
            parts[part] = parts[part].add(line.open());
        });
        return of(parts, day);
    }

    /** Of what is open by the day when it is due, and what is paid in advance. */
    static Ageing of(List<Due> due, BigDecimal advance, LocalDate day) {
        BigDecimal[] parts = nothing(BigDecimal.ZERO.setScale(advance.scale()));
        parts[ADVANCE] = advance;
        due.forEach(open -> {
            int part = bucket(open.on(), day);
            parts[part] = parts[part].add(open.open());
        });
        return of(parts, day);
    }

    private static BigDecimal[] nothing(BigDecimal zero) {
        BigDecimal[] parts = new BigDecimal[ADVANCE + 1];
        Arrays.fill(parts, zero);
        return parts;
    }

    private static Ageing of(BigDecimal[] parts, LocalDate day) {
        return new Ageing(day, parts[0], parts[1], parts[2], parts[3], parts[4], parts[ADVANCE]);
    }

    private static int bucket(LocalDate due, LocalDate day) {
        long late = ChronoUnit.DAYS.between(due, day);
        int bucket = 0;
        while (bucket < ENDS.length && late > ENDS[bucket]) {
            bucket++;
        }
        return bucket;
    }

    /** The first day after {@code day} on which this ageing is another one though nothing moved. */
    static Optional<LocalDate> changesOn(Stream<StatementLine> lines, LocalDate day) {
        return lines.filter(line -> line.open().signum() > 0)
                .flatMap(line -> Arrays.stream(ENDS)
                        .mapToObj(end -> line.due().plusDays(end + 1L))
                        .filter(on -> on.isAfter(day)))
                .min(LocalDate::compareTo);
    }

    /** From not due to over 90 days, then the advance. */
    public List<BigDecimal> parts() {
        return List.of(notDue, days1To30, days31To60, days61To90, over90, advance);
    }

    public BigDecimal sum() {
        return parts().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
