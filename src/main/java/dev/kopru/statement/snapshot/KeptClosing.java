package dev.kopru.statement.snapshot;

import dev.kopru.statement.Deflated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads of a kept statement its balance at the end of its day, and nothing else; also of one that an older version wrote. */
final class KeptClosing {

    private static final JsonMapper JSON = JsonMapper.shared();

    private KeptClosing() {}

    private record Content(@Nullable LocalDate day, @Nullable BigDecimal closing, @Nullable List<Line> lines) {}

    private record Line(@Nullable LocalDate date, @Nullable BigDecimal debit, @Nullable BigDecimal credit) {

        boolean isAfter(LocalDate day) {
            return date != null && date.isAfter(day);
        }

        BigDecimal signed() {
            return (debit == null ? BigDecimal.ZERO : debit).subtract(credit == null ? BigDecimal.ZERO : credit);
        }
    }

    /**
     * Empty of what is no statement that can be read.
     *
     * @param content deflated
     * @param parts its lines where they stand apart, in their order, deflated
     */
    static Optional<BigDecimal> of(byte[] content, List<byte[]> parts) {
        try {
            Content read = JSON.readValue(Deflated.inflated(content), Content.class);
            if (read.closing() == null) {
                return Optional.empty();
            }
            LocalDate day = read.day() == null ? LocalDate.MAX : read.day();
            return Optional.of(read.closing().subtract(within(read, day)).subtract(inParts(parts, day)));
        } catch (JacksonException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static BigDecimal within(Content content, LocalDate day) {
        return content.lines() == null ? BigDecimal.ZERO : ahead(content.lines(), day);
    }

    /** The latest lines stand in the last part: what lies ahead begins in one of the last. */
    private static BigDecimal inParts(List<byte[]> parts, LocalDate day) {
        BigDecimal ahead = BigDecimal.ZERO;
        for (int part = parts.size() - 1; part >= 0; part--) {
            List<Line> lines = List.of(JSON.readValue(Deflated.inflated(parts.get(part)), Line[].class));
            ahead = ahead.add(ahead(lines, day));
            if (!lines.isEmpty() && !lines.get(0).isAfter(day)) {
                return ahead;
            }
        }
        return ahead;
    }

    private static BigDecimal ahead(List<Line> lines, LocalDate day) {
        BigDecimal ahead = BigDecimal.ZERO;
        for (Line line : lines) {
            ahead = line.isAfter(day) ? ahead.add(line.signed()) : ahead;
        }
        return ahead;
    }
}
