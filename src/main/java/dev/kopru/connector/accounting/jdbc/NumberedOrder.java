package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.sql.RowValues;
import java.util.stream.Stream;

/** A sales order with the id and the number under which it is written, and the rows that it becomes. */
record NumberedOrder(long id, String number, SalesOrder order) {

    static final String[] HEADER = {
        "id",
        "number",
        "external_ref",
        "kind",
        "related_ref",
        "shop_number",
        "state",
        "account_code",
        "title",
        "tax_office",
        "tax_number",
        "order_date",
        "currency",
        "exchange_rate",
        "payment_account",
        "payment_plan",
        "net_total",
        "vat_total",
        "grand_total",
        "local_vat",
        "local_total",
        "billing_name",
        "billing_address",
        "billing_district",
        "billing_city",
        "billing_post_code",
        "billing_country",
        "delivery_name",
        "delivery_address",
        "delivery_district",
        "delivery_city",
        "delivery_post_code",
        "delivery_country",
        "note",
        "source_revision",
        "content_hash"
    };

    static final String[] LINE = {
        "order_id",
        "line_no",
        "kind",
        "sku",
        "name",
        "quantity",
        "unit",
        "unit_price",
        "discount",
        "vat_rate",
        "net_amount",
        "vat_amount",
        "vat_exemption",
        "moves_stock"
    };

    static final String[] PAYMENT = {"order_id", "payment_no", "method", "amount", "account", "plan", "payment_id"};

    RowValues header() {
        return new RowValues(
                id,
                number,
                order.externalRef(),
                order.isReturn() ? "return" : "order",
                order.relatedRef(),
                order.shopNumber(),
                order.state(),
                order.accountCode(),
                order.title(),
                order.taxOffice(),
                order.taxNumber(),
                order.date(),
                order.currency(),
                order.exchangeRate(),
                order.paymentAccount(),
                order.paymentPlan(),
                order.netTotal(),
                order.vatTotal(),
                order.grandTotal(),
                order.localVat(),
                order.localTotal(),
                order.billing().name(),
                order.billing().line(),
                order.billing().district(),
                order.billing().city(),
                order.billing().postCode(),
                order.billing().country(),
                order.delivery().name(),
                order.delivery().line(),
                order.delivery().district(),
                order.delivery().city(),
                order.delivery().postCode(),
                order.delivery().country(),
                order.note(),
                order.sourceRevision(),
                order.contentHash());
    }

    Stream<RowValues> lines() {
        return order.lines().stream().map(this::line);
    }

    Stream<RowValues> payments() {
        return order.payments().stream()
                .map(payment -> new RowValues(
                        id,
                        payment.paymentNo(),
                        payment.method(),
                        payment.amount(),
                        payment.account(),
                        payment.plan(),
                        payment.id()));
    }

    private RowValues line(SalesOrderLine line) {
        return new RowValues(
                id,
                line.lineNo(),
                line.kind(),
                line.sku(),
                line.name(),
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.discount(),
                line.vatRate(),
                line.net(),
                line.vat(),
                line.vatExemption(),
                line.movesStock());
    }
}
