package dev.kopru.demo.shop;

import dev.kopru.demo.world.Batch;
import dev.kopru.demo.world.DemoPlace;
import dev.kopru.demo.world.DemoRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Writes the orders and their lines, with the figures they come to. */
public final class OrderRows {

    private static final String ORDER_COLUMNS =
            """
            id, number, kind, related_order_id, status, currency, exchange_rate, prices_include_vat, placed_at, \
            changed_at, row_version, customer_id, account_code, customer_kind, first_name, last_name, company, email, \
            phone, tax_office, tax_number, billing_name, billing_address, billing_district, billing_city, \
            billing_post_code, billing_country, shipping_name, shipping_address, shipping_district, shipping_city, \
            shipping_post_code, shipping_country, payment_method, payment_id, shipping_amount, shipping_discount, \
            shipping_vat_rate, instalment_charge, instalment_vat_rate, discount_amount, vat_total, total, note""";
    private static final String LINE_COLUMNS =
            """
            order_id, line_no, kind, sku, name, attributes, quantity, unit, unit_price, discount, vat_rate, line_total, \
            vat_amount, withholding""";

    private final List<DemoRow> orders = new ArrayList<>();
    private final List<DemoRow> lines = new ArrayList<>();

    public void write(List<DemoDraft> drafts, Batch batch) {
        drafts.forEach(this::add);
        batch.insert("shop_order", ORDER_COLUMNS, orders);
        batch.insert("shop_order_line", LINE_COLUMNS, lines);
    }

    private void add(DemoDraft order) {
        DemoTotals totals = DemoTotals.of(order);
        orders.add(DemoRow.joined(head(order), buyer(order.buyer), addresses(order), figures(order, totals)));
        for (int i = 0; i < order.lines.size(); i++) {
            lines.add(line(order, i, totals.lineVat().get(i)));
        }
    }

    private static DemoRow head(DemoDraft order) {
        return DemoRow.of(
                order.id,
                order.number,
                order.kind,
                order.relatedId,
                order.status,
                order.currency,
                order.rate,
                order.includesVat,
                order.placedAt,
                order.changedAt,
                order.revision,
                order.buyer.customerId(),
                order.accountCode);
    }

    private static DemoRow buyer(Buyer buyer) {
        return DemoRow.of(
                buyer.kind(),
                buyer.firstName(),
                buyer.lastName(),
                buyer.company(),
                buyer.email(),
                buyer.phone(),
                buyer.isCompany() ? buyer.place().taxOffice() : null,
                buyer.taxNumber());
    }

    private static DemoRow addresses(DemoDraft order) {
        String company = order.buyer.company();
        return DemoRow.joined(
                address(company == null ? order.buyer.fullName() : company, order.buyer.place()),
                address(order.buyer.fullName(), order.delivery));
    }

    private static DemoRow address(String name, DemoPlace place) {
        return DemoRow.of(name, place.line(), place.district(), place.city(), place.postCode(), place.country());
    }

    private static DemoRow figures(DemoDraft order, DemoTotals totals) {
        return DemoRow.of(
                order.paymentMethod,
                order.paymentId,
                order.shipping,
                order.shippingDiscount,
                order.shipping.signum() == 0 ? null : Line.STANDARD_VAT,
                order.instalment,
                order.instalment.signum() == 0 ? null : Line.STANDARD_VAT,
                order.discount,
                order.keepsVat ? totals.vat().add(order.vatShift) : null,
                totals.total().add(order.totalShift),
                order.note);
    }

    private static DemoRow line(DemoDraft order, int index, BigDecimal vat) {
        Line line = order.lines.get(index);
        return DemoRow.of(
                order.id,
                index + 1,
                line.kind(),
                line.sku(),
                line.name(),
                line.attributes(),
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.discount(),
                line.vatRate(),
                order.keepsVat ? line.amount() : null,
                // A shop keeps its lines' VAT before the order's discount, so it would not add up with one.
                order.keepsVat && order.discount.signum() == 0 && line.vatRate() != null ? vat : null,
                line.withholding());
    }
}
