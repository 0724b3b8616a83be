package dev.kopru.csv.row;

import dev.kopru.csv.Damage;
import dev.kopru.csv.FuzzFigures;
import dev.kopru.csv.FuzzFile;
import dev.kopru.csv.FuzzLines;
import dev.kopru.csv.ReadRecord;
import dev.kopru.csv.cell.CsvReason;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds what was read of a damaged file against what a strict reader gives of the rows that the damage did not reach. */
public final class FuzzVerdict {

    private static final Pattern CODE = Pattern.compile(".*(?:sku|id|number|code|barcodes\\[\\d+]|taxNumber|document)");

    private final Damage damage;
    private final List<ReadRecord> right;
    private final List<ReadRecord> read;
    private final FuzzLines lines;
    private final List<FuzzLines> inOtherLetters;
    private final TreeSet<Integer> starts = new TreeSet<>();
    private final Set<Integer> touchedLines = new HashSet<>();
    private final Map<Integer, CsvRow> rowOfLine = new HashMap<>();
    private final Map<Integer, ReadRecord> recordOfLine = new HashMap<>();
    private final Map<Integer, Integer> originalOfLine = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private int exact;
    private int rejected;
    private int untouchedRejected;
    private int told;

    /** @param right what is read of the undamaged file */
    public FuzzVerdict(Damage damage, List<ReadRecord> right, List<ReadRecord> read) {
        this.damage = damage;
        this.right = right;
        this.read = read;
        this.lines = new FuzzLines(damage.text(), damage.delimiter());
        this.inOtherLetters = inOtherLetters(damage);
        List<Integer> firstLines = originalLines();
        for (int row = 1; row < firstLines.size(); row++) {
            originalOfLine.put(firstLines.get(row), row);
        }
        Arrays.stream(damage.firstLines()).forEach(starts::add);
        damage.touched().forEach(row -> touchedLines.addAll(linesOf(row)));
        for (ReadRecord each : read) {
            for (CsvRow row : each.group().rows()) {
                // What stands for a torn row is no row of the file.
                if (row.flaw() != CsvReason.CSV_MAY_BE_TORN) {
                    rowOfLine.put(row.line(), row);
                }
                ReadRecord before = recordOfLine.put(row.line(), each);
                if (before != null && !before.isRejected()) {
                    recordOfLine.put(row.line(), before);
                }
            }
        }
        read.stream().filter(ReadRecord::isRejected).forEach(this::noteFurtherLines);
    }

    /** Lines that a rejected row shows to people are not lost, whosever they are. */
    private void noteFurtherLines(ReadRecord rejection) {
        for (CsvRow row : rejection.group().rows()) {
            for (int line = row.line() + 1; line <= row.lastLine(); line++) {
                recordOfLine.putIfAbsent(line, rejection);
            }
        }
    }

    /**
     * Where a file has no letter beyond ASCII, nothing in it tells whether bytes that come in are letters of its own charset or
     * one letter of UTF-8: both are honest.
     */
    private static List<FuzzLines> inOtherLetters(Damage damage) {
        boolean isAscii = damage.file().rows().stream().flatMap(List::stream).allMatch(cell -> cell.chars()
                .allMatch(c -> c < 0x80));
        return isAscii && damage.charset() != StandardCharsets.UTF_8
                ? List.of(new FuzzLines(new String(damage.bytes(), StandardCharsets.UTF_8), damage.delimiter()))
                : List.of();
    }

    public FuzzVerdict judged() {
        right.forEach(this::judgeRight);
        read.forEach(this::judgeRead);
        if (!damage.keepsMeaning()) {
            touchedLines.forEach(this::judgeLine);
        }
        return this;
    }

    public List<String> wrong() {
        return wrong;
    }

    public List<String> lost() {
        return lost;
    }

    public int exact() {
        return exact;
    }

    public int rejected() {
        return rejected;
    }

    public int untouchedRejected() {
        return untouchedRejected;
    }

    public int told() {
        return told;
    }

    private List<Integer> originalLines() {
        FuzzFile.Written written = damage.file().written();
        List<Integer> first = new ArrayList<>();
        for (int line : written.lines()) {
            first.add(line);
        }
        return first;
    }

    private Set<Integer> linesOf(int row) {
        Set<Integer> all = new TreeSet<>();
        int[] first = damage.firstLines();
        // Rows may have changed places, so that the row behind it may be any.
        Integer next = row + 1 < first.length ? starts.higher(first[row]) : null;
        int last = next != null ? next : row < first.length ? first[row] + 1 : 0;
        for (int line = row < first.length ? first[row] : 0; line < last; line++) {
            all.add(line);
        }
        return all;
    }

    private List<Integer> originals(ReadRecord record) {
        return record.group().rows().stream()
                .map(row -> originalOfLine.getOrDefault(row.line(), 0))
                .toList();
    }

    /** Every record of the undamaged file that the damage did not reach is as it was, or rejected; so are all where the meaning is kept. */
    private void judgeRight(ReadRecord truth) {
        List<Integer> originals = originals(truth);
        boolean untouched = originals.stream().noneMatch(damage.touched()::contains);
        if (!untouched && !damage.keepsMeaning()) {
            judgeHalf(truth, originals);
            return;
        }
        List<ReadRecord> same = read.stream()
                .filter(each -> !each.isRejected()
                        && each.group().key().equals(truth.group().key()))
                .toList();
        if (same.stream().anyMatch(each -> each.leaves().areThoseOf(truth.leaves()))) {
            exact++;
            return;
        }
        boolean mixed = same.stream().anyMatch(each -> each.lines().stream().anyMatch(touchedLines::contains));
        if (untouched && mixed) {
            return;
        }
        if (!same.isEmpty()) {
            differs(truth, same.get(0));
            return;
        }
        boolean allRejected = originals.stream()
                .allMatch(row -> linesOf(row).stream().anyMatch(line -> {
                    ReadRecord record = recordOfLine.get(line);
                    return record != null && record.isRejected();
                }));
        if (allRejected) {
            untouchedRejected += untouched ? 1 : 0;
            return;
        }
        boolean came = originals.stream().allMatch(row -> linesOf(row).stream().anyMatch(recordOfLine::containsKey));
        if (!came) {
            lost.add(truth.group().key() + " of line " + damage.firstLines()[originals.get(0)]);
        }
    }

    /** Where a row is refused in which the key of a record still stands, the record is not read without it. */
    private void judgeHalf(ReadRecord truth, List<Integer> originals) {
        String key = truth.group().key();
        boolean isRead = read.stream()
                .anyMatch(each -> !each.isRejected() && each.group().key().equals(key));
        for (int row : isRead ? originals : List.<Integer>of()) {
            int line = damage.firstLines()[row];
            ReadRecord record = recordOfLine.get(line);
            boolean showsKey = Arrays.stream(lines.line(line).split("[" + damage.delimiter() + "\"]"))
                    .anyMatch(text -> FuzzLines.canonical(text).equals(key));
            if (record != null && record.isRejected() && showsKey) {
                wrong.add(key + " is read without its row of line " + line);
            }
        }
    }

    private void differs(ReadRecord truth, ReadRecord same) {
        if (same.isNoticed()) {
            told++;
            return;
        }
        wrong.add(truth.group().key() + ": " + same.leaves().differenceTo(truth.leaves()));
    }

    private void judgeRead(ReadRecord record) {
        if (record.isRejected()) {
            rejected++;
            return;
        }
        if (damage.keepsMeaning()) {
            boolean known = right.stream()
                    .anyMatch(truth -> truth.group().key().equals(record.group().key()));
            if (!known && record.isNoticed()) {
                told++;
            } else if (!known) {
                wrong.add("no such record: " + record.group().key() + " "
                        + record.leaves().texts());
            }
            return;
        }
        if (record.lines().stream().anyMatch(touchedLines::contains)) {
            record.group().rows().stream()
                    .filter(row -> touchedLines.contains(row.line()))
                    .forEach(this::judgeRow);
            judgeValues(record);
        }
    }

    /** The cells of a row are those of one honest way to split it, or the true ones. */
    private void judgeRow(CsvRow row) {
        int width = damage.file().width();
        List<String> own = FuzzLines.canonical(row.values(), width);
        List<List<String>> ways = new ArrayList<>();
        Stream.concat(Stream.of(lines), inOtherLetters.stream()).forEach(read -> {
            ways.add(read.strict(row.line()).cells());
            ways.add(read.literal(row.line()));
            ways.add(read.tolerant(row.line()));
        });
        boolean explained = ways.stream()
                .anyMatch(cells -> (cells.size() == width || damage.what().startsWith("column"))
                        && FuzzLines.canonical(cells, width).equals(own));
        boolean unharmed = damage.touched().stream()
                .anyMatch(touched -> FuzzLines.canonical(damage.file().rows().get(touched), width)
                        .equals(own));
        boolean told = row.quotesAsWritten()
                && ways.stream().anyMatch(cells -> withoutQuotes(FuzzLines.canonical(cells, width))
                        .equals(withoutQuotes(own)));
        if (!explained && !unharmed && !told) {
            wrong.add("line " + row.line() + " read as " + own);
        }
    }

    private static List<String> withoutQuotes(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("\"", "")).toList();
    }

    /** No figure and no code that stands in none of the record's cells. */
    private void judgeValues(ReadRecord record) {
        Set<BigDecimal> figures = new HashSet<>();
        figures.add(BigDecimal.ZERO);
        List<String> cells = record.group().rows().stream()
                .flatMap(row -> row.values().stream())
                .map(FuzzLines::canonical)
                .toList();
        // Nobody sees a soft hyphen or a joiner in a code, so nobody can miss it.
        List<String> seen =
                cells.stream().map(cell -> cell.replaceAll("\\p{Cf}", "")).toList();
        for (String cell : cells) {
            BigDecimal figure = FuzzFigures.read(cell, damage.file().numbers());
            if (figure != null) {
                figures.add(figure);
                figures.add(figure.negate());
            }
        }
        right.forEach(truth -> figures.addAll(truth.leaves().figures().values()));
        record.leaves().figures().forEach((path, figure) -> {
            boolean isDerived = path.endsWith("unitPrice") && damage.what().matches("column.*|cell.*");
            boolean isSum = path.endsWith("balance") || path.equals("total") || isDerived;
            if (!isSum && !figures.contains(figure)) {
                wrong.add(record.group().key() + ": " + path + " is " + figure + ", which stands nowhere");
            }
        });
        Set<String> known = right.stream()
                .flatMap(truth -> truth.leaves().texts().values().stream())
                .collect(Collectors.toSet());
        record.leaves().texts().forEach((path, text) -> {
            if (CODE.matcher(path).matches()
                    && !known.contains(text)
                    && seen.stream().noneMatch(cell -> cell.contains(text))) {
                wrong.add(record.group().key() + ": " + path + " is " + text + ", which stands nowhere");
            }
        });
    }

    /** Every line with anything in it belongs to a row that came out. */
    private void judgeLine(int line) {
        if (rowOfLine.containsKey(line)
                || lines.isBlank(line)
                || LeftOutRows.isEnd(lines.line(line))
                || line < damage.firstLines()[1]) {
            return;
        }
        boolean covered = rowOfLine.values().stream().anyMatch(row -> row.line() < line && row.lastLine() >= line);
        if (!covered) {
            lost.add("line " + line + ": " + lines.line(line));
        }
    }
}
