package dev.kopru.order;

import dev.kopru.connector.accounting.Posting;
import dev.kopru.connector.accounting.SalesOrder;
import dev.kopru.connector.accounting.SalesOrderLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells in one line how an order differs from the document that can no longer change. */
final class DocumentDifference {

    private DocumentDifference() {}

    /** For example {@code 120.00 → 240.00; TS-1: 1 × 100.00 → 2 × 200.00; + TS-2: 1 × 50.00}. */
    static String between(Posting.Locked posted, SalesOrder wanted) {
        List<String> differences = new ArrayList<>();
        BigDecimal before = posted.document().grandTotal();
        if (before.compareTo(wanted.grandTotal()) != 0) {
            differences.add(plain(before) + " → " + plain(wanted.grandTotal()));
        }
        Map<String, String> old = bySku(posted.lines());
        Map<String, String> now = bySku(wanted.lines());
        Set<String> skus = new LinkedHashSet<>(old.keySet());
        skus.addAll(now.keySet());
        for (String sku : skus) {
            String was = old.get(sku);
            String is = now.get(sku);
            if (was == null) {
                differences.add("+ " + sku + ": " + is);
            } else if (is == null) {
                differences.add("- " + sku + ": " + was);
            } else if (!was.equals(is)) {
                differences.add(sku + ": " + was + " → " + is);
            }
        }
        return differences.isEmpty() ? "~" : String.join("; ", differences);
    }

    private static Map<String, String> bySku(List<SalesOrderLine> lines) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (SalesOrderLine line : lines) {
            String key = line.sku() == null ? line.name() : line.sku();
            shown.merge(key, plain(line.quantity()) + " × " + plain(line.net()), (a, b) -> a + " + " + b);
        }
        return shown;
    }

    private static String plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
