package dev.kopru.desk.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What an order comes to, worked out of its lines as they stand in the form, beside what the shop says.
 *
 * @param lines what each line comes to, by its name
 * @param payments what was paid; empty where the order names no payments of their own
 * @param difference what the shop says without what was worked out
 */
public record OrderSums(
        java.util.Map<String, String> lines,
        String goods,
        String besides,
        String vat,
        String workedOut,
        String shop,
        String difference,
        String payments,
        boolean agree) {

    private static final int MONEY = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 10;
    /** Half a kuruş a line may come of rounding; more than this is a difference. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    /** Empty for a record that is no order. */
    public static Optional<OrderSums> of(RecordForm form, TypedFigures figures) {
        FormGroup order = form.group("order");
        if (order == null || !(order.part("lines").orElse(null) instanceof FormTable table)) {
            return Optional.empty();
        }
        JsonNode now = order.json();
        JsonNode shown = now == null ? JsonNodeFactory.instance.objectNode() : now;
        return Optional.of(new Sum(shown, table, figures).sums());
    }

    private static final class Sum {

        private final JsonNode order;
        private final FormTable table;
        private final TypedFigures figures;
        private final boolean withVat;
        private BigDecimal amount = BigDecimal.ZERO;
        private BigDecimal vat = BigDecimal.ZERO;

        Sum(JsonNode order, FormTable table, TypedFigures figures) {
            this.order = order;
            this.table = table;
            this.figures = figures;
            this.withVat = order.path("pricesIncludeVat").asBoolean(true);
        }

        OrderSums sums() {
            java.util.Map<String, String> lines = new java.util.LinkedHashMap<>();
            List<JsonNode> rows = new ArrayList<>(order.path("lines").values());
            for (int i = 0; i < rows.size() && i < table.rows().size(); i++) {
                JsonNode row = rows.get(i);
                BigDecimal line = figure(row, "quantity")
                        .multiply(figure(row, "unitPrice"))
                        .subtract(figure(row, "discount"));
                add(line, figure(row, "vatRate"));
                lines.put(table.rows().get(i).name(), figures.money(rounded(line)));
            }
            BigDecimal goods = amount;
            charge(order.path("shipping"), figure(order, "shippingDiscount"));
            charge(order.path("instalment"), BigDecimal.ZERO);
            discount(figure(order, "discount"));
            BigDecimal total = rounded(withVat ? amount : amount.add(vat));
            BigDecimal shop = figure(order, "total");
            return new OrderSums(
                    lines,
                    figures.money(rounded(goods)),
                    figures.money(rounded(amount.subtract(goods))),
                    figures.money(rounded(vat)),
                    figures.money(total),
                    figures.money(shop),
                    figures.money(shop.subtract(total)),
                    paid(),
                    shop.subtract(total).abs().compareTo(ROUNDING) <= 0);
        }

        private void add(BigDecimal money, BigDecimal rate) {
            amount = amount.add(money);
            BigDecimal divisor = withVat ? HUNDRED.add(rate) : HUNDRED;
            vat = vat.add(
                    divisor.signum() == 0
                            ? BigDecimal.ZERO
                            : money.multiply(rate).divide(divisor, PLACES, RoundingMode.HALF_UP));
        }

        private void charge(JsonNode charge, BigDecimal discount) {
            add(figure(charge, "amount").subtract(discount), figure(charge, "vatRate"));
        }

        /** A discount on the whole order lowers each rate's share alike. */
        private void discount(BigDecimal discount) {
            BigDecimal before = amount;
            amount = before.subtract(discount);
            if (before.signum() != 0) {
                vat = vat.multiply(amount).divide(before, PLACES, RoundingMode.HALF_UP);
            }
        }

        private String paid() {
            JsonNode payments = order.path("payments");
            return payments.isEmpty()
                    ? ""
                    : figures.money(payments.valueStream()
                            .map(payment -> figure(payment, "amount"))
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        private static BigDecimal figure(JsonNode node, String word) {
            JsonNode value = node.path(word);
            return value.isNumber() ? value.decimalValue() : BigDecimal.ZERO;
        }

        private static BigDecimal rounded(BigDecimal figure) {
            return figure.setScale(MONEY, RoundingMode.HALF_UP);
        }
    }
}
