package dev.kopru.order.csv;

import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.AddressBuilder;
import dev.kopru.connector.store.order.Charge;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.OrderAmounts;
import dev.kopru.connector.store.order.OrderAmountsBuilder;
import dev.kopru.connector.store.order.OrderBuyer;
import dev.kopru.connector.store.order.OrderBuyerBuilder;
import dev.kopru.connector.store.order.OrderHistory;
import dev.kopru.connector.store.order.OrderHistoryBuilder;
import dev.kopru.connector.store.order.OrderIdentity;
import dev.kopru.connector.store.order.OrderIdentityBuilder;
import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.order.OrderPricing;
import dev.kopru.connector.store.order.OrderSettlement;
import dev.kopru.connector.store.order.OrderSettlementBuilder;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.connector.store.order.ShopCustomerBuilder;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.csv.row.CellReader;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.RecordCells;
import dev.kopru.order.posting.UnsaidTerms;
import dev.kopru.order.rule.OrderRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one order; what it cannot read becomes a problem, and a harmless value in its place. */
final class CsvOrderReading {

    private static final int DECIMALS = 2;
    private static final Map<String, OrderKind> KINDS = Map.of(
            "siparis", OrderKind.ORDER,
            "order", OrderKind.ORDER,
            "iade", OrderKind.RETURN,
            "return", OrderKind.RETURN,
            "refund", OrderKind.RETURN);
    private static final Map<String, CustomerKind> CUSTOMER_KINDS = Map.of(
            "b2c", CustomerKind.B2C,
            "bireysel", CustomerKind.B2C,
            "sahis", CustomerKind.B2C,
            "person", CustomerKind.B2C,
            "b2b", CustomerKind.B2B,
            "kurumsal", CustomerKind.B2B,
            "sirket", CustomerKind.B2B,
            "company", CustomerKind.B2B);

    private final CsvProfile profile;
    private final CellReader reader;
    private final RecordCells cells;
    private final List<CsvRow> rows;

    CsvOrderReading(List<CsvRow> rows, ZoneId businessZone) {
        this.rows = rows;
        this.profile = rows.get(0).columns().profile();
        this.reader = new CellReader(rows.get(0).columns(), businessZone);
        this.cells = new RecordCells(rows, reader);
        rows.forEach(row -> row.problems().forEach(reader::add));
    }

    /** What kept values from being read, the most telling first; only complete after {@link #order}. */
    List<RowProblem> problems() {
        return reader.problems();
    }

    ShopOrder order(String store, String id, String number) {
        boolean vatIncluded = cells.requiredYesOrNo("prices-include-vat");
        Instant placedAt = cells.instant("placed-at");
        Instant changedAt = cells.instant("changed-at");
        List<ShopOrderLine> lines = new CsvOrderLines(reader, cells.currencyMarks()).of(rows);
        CsvOrderPayments payments = CsvOrderPayments.of(rows, reader, cells);
        return new ShopOrder(
                identity(store, id, number),
                cells.required("status"),
                new OrderPricing(cells.required("currency"), cells.number("exchange-rate"), vatIncluded),
                history(placedAt, changedAt),
                buyer(),
                settlement(payments),
                amounts(lines, vatIncluded),
                cells.text("note"),
                lines);
    }

    private OrderIdentity identity(String store, String id, String number) {
        return OrderIdentityBuilder.stagedBuilder()
                .store(store)
                .id(id)
                .number(number)
                .kind(kind(number))
                .relatedOrderId(cells.text("related-order-id"))
                .build();
    }

    private OrderHistory history(@Nullable Instant placedAt, @Nullable Instant changedAt) {
        return OrderHistoryBuilder.stagedBuilder()
                .placedAt(placedAt)
                .changedAt(changedAt != null ? changedAt : placedAt != null ? placedAt : Instant.EPOCH)
                .revision(cells.whole("revision"))
                .build();
    }

    private OrderBuyer buyer() {
        return OrderBuyerBuilder.stagedBuilder()
                .accountCode(cells.text("account-code"))
                .customer(customer())
                .billing(address("billing"))
                .delivery(address("delivery"))
                .build();
    }

    private static OrderSettlement settlement(CsvOrderPayments payments) {
        return OrderSettlementBuilder.stagedBuilder()
                .paymentMethod(payments.method())
                .paymentId(payments.id())
                .payments(payments.each())
                .build();
    }

    private OrderAmounts amounts(List<ShopOrderLine> lines, boolean vatIncluded) {
        return OrderAmountsBuilder.stagedBuilder()
                .shipping(new Charge(cells.amountOrZero("shipping"), cells.rate("shipping-vat-rate")))
                .shippingDiscount(cells.amountOrZero("shipping-discount"))
                .instalment(new Charge(cells.amountOrZero("instalment"), cells.rate("instalment-vat-rate")))
                .discount(cells.amountOrZero("discount"))
                .vatTotal(cells.amount("vat-total"))
                .vatOfRates(CsvVatOfRates.of(rows, reader, cells.currencyMarks()))
                .total(total(lines, vatIncluded))
                .build();
    }

    /** What the file's profile says of its orders, and the file of this one. */
    OrderRules rules() {
        return CsvOrderRules.of(profile, cells.yesOrNo("exchange-rate-confirmed"), unsaid());
    }

    private Set<String> unsaid() {
        return UnsaidTerms.FIELDS.stream()
                .filter(field -> !cells.says(field))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private OrderKind kind(String number) {
        String prefix = profile.option(OrderCsv.RETURN_PREFIX);
        OrderKind kind = cells.choice("kind", KINDS);
        if (prefix != null && number.startsWith(prefix)) {
            return OrderKind.RETURN;
        }
        return kind == null ? OrderKind.ORDER : kind;
    }

    private ShopCustomer customer() {
        String company = cells.text("company");
        CustomerKind kind = cells.choice("customer-kind", CUSTOMER_KINDS);
        CustomerKind unsaid = company == null ? CustomerKind.B2C : CustomerKind.B2B;
        return ShopCustomerBuilder.stagedBuilder()
                .id(cells.text("customer-id"))
                .kind(kind == null ? unsaid : kind)
                .firstName(cells.text("first-name"))
                .lastName(cells.text("last-name"))
                .company(company)
                .email(cells.text("email"))
                .phone(cells.text("phone"))
                .taxOffice(cells.text("tax-office"))
                .taxNumber(cells.text("tax-number"))
                .build();
    }

    private Address address(String which) {
        return AddressBuilder.stagedBuilder()
                .name(cells.text(which + "-name"))
                .line(cells.text(which + "-address"))
                .district(cells.text(which + "-district"))
                .city(cells.text(which + "-city"))
                .postCode(cells.text(which + "-post-code"))
                .country(CountryCode.of(cells.text(which + "-country")))
                .build();
    }

    private BigDecimal total(List<ShopOrderLine> lines, boolean vatIncluded) {
        BigDecimal total = cells.amount("total");
        if (total != null) {
            return total;
        }
        if (vatIncluded && "sum-of-lines".equals(profile.option(OrderCsv.TOTAL))) {
            return sum(lines).add(besidesLines());
        }
        cells.required("total");
        return BigDecimal.ZERO;
    }

    /** What an order without a total charges and takes off besides its lines. */
    private BigDecimal besidesLines() {
        BigDecimal charges = cells.amountOrZero("shipping").add(cells.amountOrZero("instalment"));
        BigDecimal off = cells.amountOrZero("shipping-discount").add(cells.amountOrZero("discount"));
        return charges.subtract(off);
    }

    private static BigDecimal sum(List<ShopOrderLine> lines) {
        return lines.stream()
                .map(line -> line.quantity().multiply(line.unitPrice()).subtract(line.discount()))
                .map(amount -> amount.setScale(DECIMALS, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO.setScale(DECIMALS), BigDecimal::add);
    }
}
