package dev.kopru.statement;

import dev.kopru.connector.accounting.LedgerMovement.Match;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link StatementContent} has written. */
public final class StatementReading {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** As the content has it, with what it leaves out. */
    private record Content(
            LocalDate day,
            String currency,
            BigDecimal opening,
            BigDecimal debit,
            BigDecimal credit,
            BigDecimal closing,
            Open ageing,
            List<Line> openings,
            @Nullable Integer packedLines,
            @Nullable List<Integer> partLines,
            List<Line> lines,
            @Nullable StatementWindow window) {

        Statement statement(IntFunction<byte[]> parts) {
            BigDecimal zero = WholeStatement.amounts(currency).zero();
            return new Statement(
                    currency,
                    null,
                    null,
                    opening,
                    debit,
                    credit,
                    closing,
                    ageing.on(day),
                    read(openings, zero),
                    packedLines == null ? read(lines, zero) : packed(parts, packedLines),
                    Ahead.nothing(closing));
        }

        private PackedLines packed(IntFunction<byte[]> parts, int lines) {
            int full = StatementContent.LINES_WITHIN;
            List<Integer> sizes = partLines == null
                    ? IntStream.range(0, (lines + full - 1) / full)
                            .mapToObj(part -> Math.min(full, lines - part * full))
                            .toList()
                    : partLines;
            return new PackedLines(
                    new AbstractList<>() {
                        @Override
                        public byte[] get(int part) {
                            return parts.apply(part);
                        }

                        @Override
                        public int size() {
                            return sizes.size();
                        }
                    },
                    sizes,
                    currency);
        }
    }

    private record Line(
            long id,
            LocalDate date,
            @Nullable LocalDate due,
            String kind,
            @Nullable String document,
            @Nullable String description,
            BigDecimal debit,
            BigDecimal credit,
            BigDecimal balance,
            @Nullable BigDecimal open,
            @Nullable String mark,
            @Nullable Long reverses,
            @Nullable List<Settled> settles,
            @Nullable String invoiceUuid,
            @Nullable String invoiceUrl) {

        StatementLine line(BigDecimal zero) {
            return new StatementLine(
                    id,
                    date,
                    due == null ? date : due,
                    kind,
                    document,
                    description,
                    debit,
                    credit,
                    balance,
                    open == null ? zero : open,
                    mark == null ? Mark.NONE : Mark.valueOf(mark.toUpperCase(Locale.ROOT)),
                    reverses,
                    settles == null
                            ? List.of()
                            : settles.stream().map(Settled::match).toList(),
                    invoiceUuid,
                    invoiceUrl);
        }
    }

    private record Open(
            BigDecimal notDue,
            BigDecimal days1To30,
            BigDecimal days31To60,
            BigDecimal days61To90,
            BigDecimal over90,
            BigDecimal advance) {

        Ageing on(LocalDate day) {
            return new Ageing(day, notDue, days1To30, days31To60, days61To90, over90, advance);
        }
    }

    private record Settled(long id, BigDecimal amount) {
        Match match() {
            return new Match(id, amount);
        }
    }

    private StatementReading() {}

    /** The whole statement of a content that has its lines within. */
    public static Statement whole(byte[] content) {
        return whole(content, List.of());
    }

    /** The whole statement of a content and its {@link StatementContent#parts}. */
    public static Statement whole(byte[] content, List<byte[]> parts) {
        return JSON.readValue(content, Content.class).statement(parts::get);
    }

    /** The statement of a content whose parts are read as its lines are asked for. */
    static StatementGlance glance(byte[] content, IntFunction<byte[]> parts) {
        Content read = JSON.readValue(content, Content.class);
        return new StatementGlance(read.statement(parts), read.window());
    }

    static List<StatementLine> lines(byte[] lines, String currency) {
        return read(
                List.of(JSON.readValue(lines, Line[].class)),
                WholeStatement.amounts(currency).zero());
    }

    private static List<StatementLine> read(List<Line> lines, BigDecimal zero) {
        List<StatementLine> read = new ArrayList<>(lines.size());
        lines.forEach(line -> read.add(line.line(zero)));
        return List.copyOf(read);
    }
}
