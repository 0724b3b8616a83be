package dev.kopru.order.customer;

import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.record.ControlCharacters;
import dev.kopru.record.RejectedException;
import dev.kopru.text.SpreadsheetCode;
import org.jspecify.annotations.Nullable;

/** Checks that an order's texts can stand in the books as they are: nothing is cut silently. */
public final class OrderTexts {

    private static final int NAME = 250;
    private static final int CODE = 100;
    private static final int SHORT = 20;
    private static final int NUMBER = 64;
    private static final int ADDRESS = 500;
    private static final int NOTE = 16_000;

    private OrderTexts() {}

    /** What Köprü itself remembers of every order, of a cancelled one too. */
    public static void checkKeys(ShopOrder order) {
        text("number", order.number(), NUMBER);
        text("id", order.id(), NUMBER);
        code("id", order.id());
        text("paymentId", order.paymentId(), CODE);
        for (int i = 0; i < order.payments().size(); i++) {
            text("payments[" + (i + 1) + "].id", order.payments().get(i).id(), CODE);
        }
    }

    public static void check(ShopOrder order) {
        checkKeys(order);
        text("relatedOrderId", order.relatedOrderId(), NUMBER);
        code("relatedOrderId", order.relatedOrderId());
        code("accountCode", order.accountCode());
        text("note", order.note(), NOTE);
        text("paymentMethod", order.paymentMethod(), CODE);
        for (int i = 0; i < order.payments().size(); i++) {
            text("payments[" + (i + 1) + "].method", order.payments().get(i).method(), CODE);
        }
        customer(order.customer());
        address("billing", order.billing());
        address("delivery", order.delivery());
        order.lines().forEach(OrderTexts::line);
    }

    private static void customer(ShopCustomer customer) {
        text("customer.id", customer.id(), NUMBER);
        code("customer.id", customer.id());
        text("customer.company", customer.company(), NAME);
        text("customer.name", CustomerTitle.fullName(customer), NAME);
        text("customer.email", customer.email(), NAME);
        text("customer.phone", customer.phone(), 50);
        text("customer.taxOffice", customer.taxOffice(), CODE);
        text("customer.taxNumber", TaxNumber.normalised(customer.taxNumber()), SHORT);
    }

    private static void address(String field, Address address) {
        text(field, ".name", address.name(), NAME);
        text(field, ".line", address.line(), ADDRESS);
        text(field, ".district", address.district(), CODE);
        text(field, ".city", address.city(), CODE);
        text(field, ".postCode", address.postCode(), SHORT);
        text(field, ".country", address.country(), 2);
    }

    private static void line(ShopOrderLine line) {
        String field = "lines[" + line.lineNo() + "]";
        text(field, ".sku", line.sku(), CODE);
        text(field, ".name", line.name(), NAME);
        text(field, ".unit", line.unit(), SHORT);
        text(field, ".vatExemption", line.vatExemption(), SHORT);
    }

    /** Several records share what is left of a key whose digits are lost; 4501.0 is one key in all orders of a shop. */
    private static void code(String field, @Nullable String code) {
        if (code != null && SpreadsheetCode.hasLostDigits(code.strip())) {
            throw RejectedException.because(OrderReason.DAMAGED_CODE, field, code);
        }
    }

    private static void text(String field, @Nullable String text, int longest) {
        text(field, "", text, longest);
    }

    private static void text(String field, String part, @Nullable String text, int longest) {
        if (text == null) {
            return;
        }
        if (ControlCharacters.in(text)) {
            throw RejectedException.because(OrderReason.CONTROL_CHARACTER, field + part);
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw RejectedException.because(OrderReason.TEXT_TOO_LONG, field + part, length, longest);
        }
    }
}
