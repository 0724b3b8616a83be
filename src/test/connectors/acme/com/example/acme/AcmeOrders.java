package com.example.acme;

import dev.kopru.connector.store.order.ShopCustomerBuilder;
import dev.kopru.connector.store.order.ShopOrderLineBuilder;
import dev.kopru.connector.store.order.OrderIdentityBuilder;
import dev.kopru.connector.store.order.OrderHistoryBuilder;
import dev.kopru.connector.store.order.OrderBuyerBuilder;
import dev.kopru.connector.store.order.OrderSettlementBuilder;
import dev.kopru.connector.store.order.OrderAmountsBuilder;
import dev.kopru.connector.store.order.OrderPricing;
import com.example.lines.Lines;
import dev.kopru.connector.Answer;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.Charge;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.LineKind;
import dev.kopru.connector.store.OrderDocument;
import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.PlacedOrder;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import dev.kopru.connector.store.StatusCount;
import dev.kopru.connector.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A text file with an order a line: id;status;changed at;SKU;name;quantity;unit price with VAT;VAT rate. */
class AcmeOrders implements Store {

    private final String code;
    private final Path file;

    AcmeOrders(String code, Path file) {
        this.code = code;
        this.file = file;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public List<ShopOrder> changedOrders(OrderSelection selection, ChangePosition after, int limit) {
        return orders().stream()
                .filter(order -> selection.statuses().contains(order.status()))
                .filter(order -> order.position().compareTo(after) > 0)
                .filter(order -> selection.changedUntil() == null
                        || !order.changedAt().isAfter(selection.changedUntil()))
                .sorted(Comparator.comparing(ShopOrder::position))
                .limit(limit)
                .toList();
    }

    @Override
    public List<ShopOrder> ordersById(Collection<String> ids) {
        return orders().stream().filter(order -> ids.contains(order.id())).toList();
    }

    @Override
    public List<PlacedOrder> placedOrders(Instant placedFrom, String afterId, int limit) {
        return orders().stream()
                .filter(order -> order.id().compareTo(afterId) > 0)
                .sorted(Comparator.comparing(ShopOrder::id))
                .limit(limit)
                .map(AcmeOrders::placed)
                .toList();
    }

    @Override
    public List<PlacedOrder> placedOrders(Collection<String> ids) {
        return ordersById(ids).stream().map(AcmeOrders::placed).toList();
    }

    private static PlacedOrder placed(ShopOrder order) {
        return new PlacedOrder(
                order.id(),
                order.number(),
                order.kind(),
                order.status(),
                order.currency(),
                order.total(),
                order.placedAt(),
                order.changedAt(),
                order.revision());
    }

    @Override
    public List<StatusCount> countOtherStatuses(OrderSelection selection, Instant changedAfter) {
        return List.of();
    }

    @Override
    public List<Answer.Refused> tellDocuments(List<OrderDocument> documents) {
        try {
            for (OrderDocument document : documents) {
                Files.writeString(
                        file.resolveSibling("told.txt"),
                        document.orderId() + " " + document.documentNumber() + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
            return List.of();
        } catch (IOException e) {
            throw UnavailableException.during("telling documents", e);
        }
    }

    private List<ShopOrder> orders() {
        try {
            return Lines.of(Files.readString(file)).stream().map(this::order).toList();
        } catch (IOException e) {
            throw UnavailableException.during("reading " + file, e);
        }
    }

    private ShopOrder order(List<String> cells) {
        BigDecimal quantity = new BigDecimal(cells.get(5));
        BigDecimal price = new BigDecimal(cells.get(6));
        BigDecimal total = price.multiply(quantity);
        Instant at = Instant.parse(cells.get(2));
        ShopCustomer customer = ShopCustomerBuilder.stagedBuilder().id(null).kind(CustomerKind.B2C).firstName("Acme").lastName("Customer").company(null).email(cells.get(0) + "@example.com").phone(null).taxOffice(null).taxNumber(null).build();
        ShopOrderLine line = ShopOrderLineBuilder.stagedBuilder().lineNo(1).kind(LineKind.GOODS).sku(cells.get(3)).name(cells.get(4)).attributes(Map.of()).quantity(quantity).unit(null).unitPrice(price).discount(BigDecimal.ZERO).vatRate(new BigDecimal(cells.get(7))).lineTotal(total).vatAmount(null).withholding(null).vatExemption(null).build();
        return new ShopOrder(OrderIdentityBuilder.stagedBuilder().store(code).id(cells.get(0)).number(prefix() + cells.get(0)).kind(OrderKind.ORDER).relatedOrderId(null).build(),
cells.get(1),
new OrderPricing("TRY", null, true),
OrderHistoryBuilder.stagedBuilder().placedAt(at).changedAt(at).revision(at.toEpochMilli()).build(),
OrderBuyerBuilder.stagedBuilder().accountCode(null).customer(customer).billing(Address.NONE).delivery(Address.NONE).build(),
OrderSettlementBuilder.stagedBuilder().paymentMethod("CreditCard").paymentId(null).payments(List.of()).build(),
OrderAmountsBuilder.stagedBuilder().shipping(Charge.NONE).shippingDiscount(BigDecimal.ZERO).instalment(Charge.NONE).discount(BigDecimal.ZERO).vatTotal(null).vatOfRates(List.of()).total(total).build(),
null,
List.of(line));
    }

    /** A file of the jar. */
    private static String prefix() {
        try (InputStream in = AcmeOrders.class.getResourceAsStream("/acme-prefix.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
