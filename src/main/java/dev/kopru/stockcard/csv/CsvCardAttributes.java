package dev.kopru.stockcard.csv;

import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.Folded;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.record.Reason;
import dev.kopru.stockcard.link.StockCardReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The dimensions of a variant, in the order of the file's columns. */
final class CsvCardAttributes {

    private final String file;
    private final List<Reason> reasons = new ArrayList<>();
    private final Map<String, Pair> ofCard = new HashMap<>();

    CsvCardAttributes(String file) {
        this.file = file;
    }

    /** Why attributes could not be read. */
    List<Reason> reasons() {
        return reasons;
    }

    /** Whether a row names a dimension, or says that it has none. */
    static boolean areSaid(CsvRow row) {
        return Stream.of(StockCardCsv.ATTRIBUTE, StockCardCsv.ATTRIBUTE_VALUE)
                        .anyMatch(group -> !row.cells(group).isEmpty()
                                || !row.cleared(group).isEmpty())
                || row.says(StockCardCsv.ATTRIBUTES);
    }

    /** A row that is sold without being a variant of another has none: there they only describe. */
    Map<String, String> of(CsvRow row, String sku) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (CsvCardRows.areNamed(row) && !CsvCardRows.namesParent(row)) {
            return attributes;
        }
        CsvProfile profile = row.columns().profile();
        List<Pair> pairs = new ArrayList<>();
        row.cells(StockCardCsv.ATTRIBUTE)
                .forEach((name, cell) -> pairs.add(new Pair(name, single(cell, profile), cell)));
        row.cells(StockCardCsv.ATTRIBUTE_VALUE).forEach((ending, cell) -> {
            CsvCell name = row.cell(StockCardCsv.ATTRIBUTE_NAME + ending);
            pairs.add(new Pair(name == null ? "" : name.text(), single(cell, profile), cell));
        });
        pairs.addAll(packed(row.cell(StockCardCsv.ATTRIBUTES), profile));
        Map<String, Pair> named = new HashMap<>();
        for (Pair pair : pairs) {
            Pair first = named.putIfAbsent(Folded.of(pair.name()), pair);
            if (first == null) {
                attributes.put(pair.name(), pair.value());
            }
            check(pair, first == null ? pair : first, sku);
            if (first == null) {
                checkSpelling(pair, sku);
            }
        }
        // Without a value it is taken away where the variant has it.
        row.cleared(StockCardCsv.ATTRIBUTE).stream()
                .filter(name -> !named.containsKey(Folded.of(name)))
                .forEach(name -> attributes.put(name, ""));
        return attributes;
    }

    /** A dimension's name and value; either is empty where the file does not have it. */
    private record Pair(String name, String value, CsvCell cell) {}

    /** Refuses one without a name or a value, or whose dimension, however it is spelled, has another value already. */
    private void check(Pair pair, Pair first, String sku) {
        if (!first.value().equals(pair.value())
                || pair.name().isEmpty()
                || pair.value().isEmpty()) {
            CsvCell cell = pair.cell();
            refuse(sku, cell, first.cell().equals(cell) ? "" : " / " + shown(first.cell()));
        }
    }

    /** Refuses a dimension that an earlier row of the card spells otherwise: the shop would have two for one. */
    private void checkSpelling(Pair pair, String sku) {
        Pair earlier = ofCard.putIfAbsent(Folded.of(pair.name()), pair);
        if (earlier != null && !earlier.name().equals(pair.name())) {
            refuse(
                    sku,
                    pair.cell(),
                    " / " + placed(earlier.cell()) + " (" + earlier.name() + " ≠ " + pair.name() + ")");
        }
    }

    private void refuse(String sku, CsvCell cell, String other) {
        reasons.add(Reason.of(StockCardReason.INVALID_ATTRIBUTES, sku, placed(cell) + other));
    }

    private String placed(CsvCell cell) {
        return file + ":" + cell.line() + ", " + shown(cell);
    }

    private static String shown(CsvCell cell) {
        return cell.column() + ": " + cell.text();
    }

    private static String single(CsvCell cell, CsvProfile profile) {
        return CsvCardList.single(cell.text(), profile, StockCardCsv.ATTRIBUTE_SEPARATOR);
    }

    private static List<Pair> packed(@Nullable CsvCell cell, CsvProfile profile) {
        if (cell == null) {
            return List.of();
        }
        String between = profile.option(StockCardCsv.ATTRIBUTE_VALUE_SEPARATOR);
        return CsvCardList.of(cell.text(), profile, StockCardCsv.ATTRIBUTE_SEPARATOR).stream()
                .map(text -> pair(text, between, cell))
                .toList();
    }

    private static Pair pair(String text, @Nullable String between, CsvCell cell) {
        int at = between == null ? -1 : text.indexOf(between);
        return between == null || at < 0
                ? new Pair("", text, cell)
                : new Pair(
                        text.substring(0, at).strip(),
                        text.substring(at + between.length()).strip(),
                        cell);
    }
}
