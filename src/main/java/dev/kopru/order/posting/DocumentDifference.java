package dev.kopru.order.posting;

import dev.kopru.connector.accounting.document.MergeDifference;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells in one line how an order and its document differ. */
final class DocumentDifference {

    private static final int LONGEST_VALUE = 200;

    private DocumentDifference() {}

    /** For example {@code total: 120 → 300; TS-1: 1 × 100 → 2 × 200; + TS-2: 1 × 50}, from the document to the order. */
    static String toShop(List<MergeDifference> differences) {
        return each(differences, DocumentDifference::toShop);
    }

    private static String toShop(MergeDifference one) {
        if (one.isPart() && one.books() == null) {
            return "+ " + one.field() + ": " + shown(one.shop());
        }
        return one.isPart() && one.shop() == null
                ? "- " + one.field() + ": " + shown(one.books())
                : one.field() + ": " + shown(one.books()) + " → " + shown(one.shop());
    }

    /** What the accountant made of it: {@code total: 120 → 130}; where it is not known from what, only what is there. */
    static String ofBooks(List<MergeDifference> differences) {
        return each(
                differences.stream()
                        .filter(one -> one.last() == null || !one.last().equals(one.books()))
                        .toList(),
                one -> one.field() + ": " + from(one) + shown(one.books()));
    }

    /** What the shop made of it. */
    static String ofShop(List<MergeDifference> differences) {
        return each(
                differences.stream()
                        .filter(one -> one.last() == null || !one.last().equals(one.shop()))
                        .toList(),
                one -> one.field() + ": " + from(one) + shown(one.shop()));
    }

    private static String from(MergeDifference one) {
        return one.last() == null ? "" : shown(one.last()) + " → ";
    }

    private static String each(List<MergeDifference> differences, Function<MergeDifference, String> words) {
        return differences.stream().map(words).collect(Collectors.joining("; "));
    }

    private static String shown(@Nullable String value) {
        String text = Objects.requireNonNullElse(value, "");
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_VALUE, text.codePointCount(0, text.length())));
        return text.isBlank() ? "\"\"" : end < text.length() ? text.substring(0, end) + "…" : text;
    }
}
