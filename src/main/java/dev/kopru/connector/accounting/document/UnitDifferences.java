package dev.kopru.connector.accounting.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names field by field what the books and the shop say differently about an order's money. */
final class UnitDifferences {

    private final @Nullable SalesOrder last;
    private final SalesOrder books;
    private final SalesOrder shop;
    private final List<MergeDifference> found = new ArrayList<>();

    private UnitDifferences(@Nullable SalesOrder last, SalesOrder books, SalesOrder shop) {
        this.last = last;
        this.books = books;
        this.shop = shop;
    }

    /** The total, then lines by SKU, then what is left. */
    static List<MergeDifference> between(@Nullable SalesOrder last, SalesOrder books, SalesOrder shop) {
        UnitDifferences all = new UnitDifferences(last, books, shop);
        all.value("toplam/total", order -> DocumentUnit.money(order.grandTotal()));
        all.parts(order -> lines(order, UnitDifferences::inShort));
        if (all.found.stream().noneMatch(MergeDifference::isPart)) {
            all.parts(order -> lines(order, UnitDifferences::inFull));
            all.value("net", order -> DocumentUnit.money(order.netTotal()));
            all.value("KDV/VAT", order -> DocumentUnit.money(order.vatTotal()));
        }
        all.names();
        all.value("para birimi/currency", SalesOrder::currency);
        all.value("kur/exchange rate", order -> DocumentUnit.plain(order.exchangeRate(), 8));
        all.value("tür/kind", order -> order.isReturn() ? "return" : "order");
        all.value("iade edilen sipariş/returned order", SalesOrder::relatedRef);
        if (!books.payments().isEmpty()) {
            all.parts(UnitDifferences::payments);
        }
        return all.found;
    }

    private void value(String field, Function<SalesOrder, @Nullable String> of) {
        String inBooks = of.apply(books);
        String inShop = of.apply(shop);
        if (!Objects.equals(inBooks, inShop)) {
            found.add(new MergeDifference(field, last == null ? null : of.apply(last), inBooks, inShop));
        }
    }

    private void parts(Function<SalesOrder, Map<String, String>> of) {
        Map<String, String> before = last == null ? Map.of() : of.apply(last);
        Map<String, String> inBooks = of.apply(books);
        Map<String, String> inShop = of.apply(shop);
        Set<String> names = new LinkedHashSet<>(inBooks.keySet());
        names.addAll(inShop.keySet());
        for (String name : names) {
            if (!Objects.equals(inBooks.get(name), inShop.get(name))) {
                found.add(MergeDifference.ofPart(name, before.get(name), inBooks.get(name), inShop.get(name)));
            }
        }
    }

    private static Map<String, String> lines(SalesOrder order, Function<SalesOrderLine, String> shown) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (SalesOrderLine line : order.lines()) {
            String key = line.sku() == null ? line.name() : line.sku();
            lines.merge(key, shown.apply(line), (a, b) -> a + " + " + b);
        }
        return lines;
    }

    private static String inShort(SalesOrderLine line) {
        return DocumentUnit.plain(line.quantity(), 6) + " × " + DocumentUnit.money(line.net());
    }

    /** Goods that both have, by another name. */
    private void names() {
        Map<String, String> inBooks = names(books);
        names(shop).forEach((sku, name) -> {
            String other = inBooks.get(sku);
            if (other != null && !other.equals(name)) {
                String before = last == null ? null : names(last).get(sku);
                found.add(MergeDifference.ofPart(sku, before, other, name));
            }
        });
    }

    private static Map<String, String> names(SalesOrder order) {
        Map<String, String> names = new LinkedHashMap<>();
        for (SalesOrderLine line : order.lines()) {
            if (line.sku() != null) {
                names.merge(line.sku(), line.name().strip(), (a, b) -> a.equals(b) ? a : a + " + " + b);
            }
        }
        return names;
    }

    private static String inFull(SalesOrderLine line) {
        String discount = line.discount().signum() == 0 ? "" : " − " + DocumentUnit.money(line.discount());
        return DocumentUnit.plain(line.quantity(), 6) + (line.unit() == null ? "" : " " + line.unit()) + " × "
                + DocumentUnit.plain(line.unitPrice(), 6) + discount + " = " + DocumentUnit.money(line.net()) + " + "
                + DocumentUnit.money(line.vat()) + " (" + DocumentUnit.plain(line.vatRate(), 2) + "%"
                + (line.vatExemption() == null ? "" : " " + line.vatExemption()) + ")";
    }

    private static Map<String, String> payments(SalesOrder order) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (DocumentPayment payment : order.payments()) {
            String id = payment.id() == null ? "" : " (" + payment.id() + ")";
            shown.merge(
                    "ödeme/payment " + DocumentUnit.text(payment.method()),
                    DocumentUnit.money(payment.amount()) + id,
                    (a, b) -> a + " + " + b);
        }
        return shown;
    }
}
