package dev.kopru.order.posting;

import dev.kopru.connector.Answer;
import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.accounting.NewStockCard;
import dev.kopru.connector.accounting.StockItem;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.store.order.ShopOrderLine;
import dev.kopru.order.document.VatRates;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.rule.OrderNotice;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.Reason;
import dev.kopru.record.RejectedException;
import dev.kopru.setting.Current;
import dev.kopru.text.SpreadsheetCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sees to it that every SKU sold has a stock card: one look-up and at most one opening call a chunk. */
@Component
class StockCards {

    private final Accounting accounting;
    private final Current<OrderSettings> settings;
    private final Patience patience;
    private final LineUnits units;

    StockCards(Accounting accounting, Current<OrderSettings> settings, Patience patience, LineUnits units) {
        this.units = units;
        this.accounting = accounting;
        this.settings = settings;
        this.patience = patience;
    }

    /** The documents whose every SKU has a stock card now; the others are rejected in {@code chunk}. */
    List<OrderDraft> covered(List<OrderDraft> drafts, OrderChunk chunk) {
        Set<String> skus = drafts.stream()
                .flatMap(draft -> skus(draft.salesOrder()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, StockItem> known = patience.call("find stock cards", () -> accounting.findStock(skus)).stream()
                .collect(Collectors.toMap(StockItem::sku, Function.identity(), (a, b) -> a));
        Map<String, NewStockCard> toOpen = new LinkedHashMap<>();
        List<OrderDraft> possible = new ArrayList<>();
        for (OrderDraft draft : drafts) {
            try {
                OrderDraft booked = units.booked(draft, known);
                check(booked, known, toOpen);
                possible.add(booked);
            } catch (RejectedException rejected) {
                chunk.reject(draft, rejected.reason());
            }
        }
        List<OrderDraft> covered = withoutRefused(possible, refused(toOpen), chunk);
        Map<String, BigDecimal> ofCards = rates(known, toOpen);
        covered.forEach(draft -> noteRates(draft, ofCards, chunk));
        return covered;
    }

    private static Map<String, BigDecimal> rates(Map<String, StockItem> known, Map<String, NewStockCard> opened) {
        Map<String, BigDecimal> rates = new HashMap<>();
        known.forEach((sku, item) -> rates.put(sku, item.vatRate()));
        opened.forEach((sku, card) -> rates.put(sku, card.vatRate()));
        return rates;
    }

    private void check(OrderDraft draft, Map<String, StockItem> known, Map<String, NewStockCard> toOpen) {
        Map<String, NewStockCard> missing = new LinkedHashMap<>();
        for (SalesOrderLine line : draft.salesOrder().lines()) {
            String sku = line.sku();
            if (sku == null) {
                continue;
            }
            StockItem item = known.get(sku);
            if (item != null && item.blocked()) {
                throw RejectedException.because(OrderReason.STOCK_BLOCKED, sku, item.name());
            }
            if (item == null) {
                missing.putIfAbsent(sku, newCard(draft, line, sku));
            }
        }
        missing.forEach(toOpen::putIfAbsent);
    }

    /** A sale without VAT that says why has its reason, and a return the rate of its sale. */
    private void noteRates(OrderDraft draft, Map<String, BigDecimal> ofCards, OrderChunk chunk) {
        SalesOrder document = draft.salesOrder();
        String placeholder = settings.now().stock().placeholderSku();
        String differing = document.lines().stream()
                .filter(line -> !document.isReturn()
                        && line.vatExemption() == null
                        && line.net().signum() != 0)
                .filter(line -> line.sku() != null && !line.sku().equals(placeholder))
                .map(line -> difference(line, ofCards.get(line.sku())))
                .filter(difference -> !difference.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        if (!differing.isEmpty()) {
            chunk.note(draft, Reason.of(OrderNotice.VAT_RATE_DIFFERS_FROM_CARD, differing));
        }
    }

    private static String difference(SalesOrderLine line, @Nullable BigDecimal ofCard) {
        return ofCard == null || ofCard.compareTo(line.vatRate()) == 0
                ? ""
                : line.sku() + " %" + VatRates.plain(line.vatRate()) + " ≠ %" + VatRates.plain(ofCard);
    }

    private NewStockCard newCard(OrderDraft draft, SalesOrderLine line, String sku) {
        boolean placeholder = sku.equals(settings.now().stock().placeholderSku());
        if (!placeholder && settings.now().stock().missing() == OrderSettings.MissingStock.REJECT) {
            throw RejectedException.because(OrderReason.UNKNOWN_SKU, sku, line.name());
        }
        if (!placeholder && SpreadsheetCode.hasLostDigits(sku)) {
            throw RejectedException.because(OrderReason.DAMAGED_CODE, "lines.sku", sku);
        }
        String unit = line.unit();
        return new NewStockCard(
                sku,
                placeholder ? settings.now().stock().placeholderName() : line.name(),
                unit == null || placeholder ? settings.now().stock().defaultUnit() : unit,
                line.vatRate(),
                placeholder ? Map.of() : attributes(draft, sku));
    }

    private static Map<String, String> attributes(OrderDraft draft, String sku) {
        return draft.order().lines().stream()
                .filter(line -> line.sku() != null && line.sku().strip().equals(sku))
                .map(ShopOrderLine::attributes)
                .findFirst()
                .orElse(Map.of());
    }

    private Map<String, String> refused(Map<String, NewStockCard> toOpen) {
        Map<String, String> refused = new HashMap<>();
        if (!toOpen.isEmpty()) {
            List<NewStockCard> cards = new ArrayList<>(toOpen.values());
            for (Answer opening : patience.call("open stock cards", () -> accounting.openStockCards(cards))) {
                if (opening instanceof Answer.Refused no) {
                    refused.put(no.key(), no.detail());
                }
            }
        }
        return refused;
    }

    private static List<OrderDraft> withoutRefused(
            List<OrderDraft> drafts, Map<String, String> refused, OrderChunk chunk) {
        if (refused.isEmpty()) {
            return drafts;
        }
        List<OrderDraft> covered = new ArrayList<>();
        for (OrderDraft draft : drafts) {
            @Nullable
            String sku = skus(draft.salesOrder())
                    .filter(refused::containsKey)
                    .findFirst()
                    .orElse(null);
            if (sku == null) {
                covered.add(draft);
            } else {
                chunk.reject(draft, Reason.of(OrderReason.STOCK_REFUSED, sku, String.valueOf(refused.get(sku))));
            }
        }
        return covered;
    }

    private static Stream<String> skus(SalesOrder order) {
        return order.lines().stream().map(SalesOrderLine::sku).filter(Objects::nonNull);
    }
}
