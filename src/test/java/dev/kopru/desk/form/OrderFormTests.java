package dev.kopru.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.order.link.OrderPayload;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The form of an order has a field for each of its values, also for those that the kept one does not name. */
class OrderFormTests {

    private static final FieldText TEXTS =
            new FieldText(new TypedFigures(Locale.forLanguageTag("tr")), ZoneId.of("Europe/Istanbul"));

    @Test
    void everyValueOfAnOrderHasItsFieldWhereItHadItBeforeOrdersHadParts() {
        assertThat(fields("{\"type\":\"order\",\"order\":{\"odd\":1,\"lines\":[{}],\"payments\":[{}]}}"))
                .containsExactlyElementsOf(
                        """
                        type TEXT
                        order.store TEXT
                        order.id TEXT
                        order.number TEXT
                        order.kind CHOICE
                        order.relatedOrderId TEXT
                        order.status TEXT
                        order.currency TEXT
                        order.exchangeRate AMOUNT
                        order.pricesIncludeVat YES_NO
                        order.placedAt MOMENT
                        order.changedAt MOMENT
                        order.revision WHOLE
                        order.accountCode TEXT
                        order.customer.id TEXT
                        order.customer.kind CHOICE
                        order.customer.firstName TEXT
                        order.customer.lastName TEXT
                        order.customer.company TEXT
                        order.customer.email TEXT
                        order.customer.phone TEXT
                        order.customer.taxOffice TEXT
                        order.customer.taxNumber TEXT
                        order.billing.name TEXT
                        order.billing.line TEXT
                        order.billing.district TEXT
                        order.billing.city TEXT
                        order.billing.postCode TEXT
                        order.billing.country TEXT
                        order.delivery.name TEXT
                        order.delivery.line TEXT
                        order.delivery.district TEXT
                        order.delivery.city TEXT
                        order.delivery.postCode TEXT
                        order.delivery.country TEXT
                        order.paymentMethod TEXT
                        order.paymentId TEXT
                        order.payments TABLE
                        order.payments[0].method TEXT
                        order.payments[0].amount AMOUNT
                        order.payments[0].id TEXT
                        order.shipping.amount AMOUNT
                        order.shipping.vatRate AMOUNT
                        order.shippingDiscount AMOUNT
                        order.instalment.amount AMOUNT
                        order.instalment.vatRate AMOUNT
                        order.discount AMOUNT
                        order.vatTotal AMOUNT
                        order.vatOfRates TABLE
                        order.total AMOUNT
                        order.note TEXT
                        order.lines TABLE
                        order.lines[0].lineNo WHOLE
                        order.lines[0].kind CHOICE
                        order.lines[0].sku TEXT
                        order.lines[0].name TEXT
                        order.lines[0].attributes FIXED
                        order.lines[0].quantity AMOUNT
                        order.lines[0].unit TEXT
                        order.lines[0].unitPrice AMOUNT
                        order.lines[0].discount AMOUNT
                        order.lines[0].vatRate AMOUNT
                        order.lines[0].lineTotal AMOUNT
                        order.lines[0].vatAmount AMOUNT
                        order.lines[0].withholding TEXT
                        order.lines[0].vatExemption TEXT
                        order.odd WHOLE
                        rules.vatRateDates YES_NO
                        rules.missingPayment CHOICE
                        rules.exchangeRateConfirmed YES_NO
                        rules.unsaid FIXED
                        """
                                .lines()
                                .toList());
    }

    @Test
    void whatIsTypedIntoAFieldThatTheKeptOrderDoesNotNameStandsBesideTheOthers() {
        RecordForm typed = form("{\"type\":\"order\",\"order\":{\"id\":\"1\"}}", "f:/order/discount", "10,50");

        assertThat(typed.json()).isEqualTo("{\"type\":\"order\",\"order\":{\"id\":\"1\",\"discount\":10.50}}");
    }

    private static List<String> fields(String payload) {
        List<String> fields = new ArrayList<>();
        add(form(payload).whole(), fields);
        return fields;
    }

    private static void add(FormNode node, List<String> fields) {
        if (node instanceof FormField field) {
            fields.add(field.path() + " " + field.kind());
        } else if (node instanceof FormGroup group) {
            group.parts().forEach(part -> add(part, fields));
        } else if (node instanceof FormTable table) {
            fields.add(table.path() + " TABLE");
            table.rows().forEach(row -> add(row, fields));
        }
    }

    private static RecordForm form(String payload, String... typed) {
        Map<String, String[]> parameters = typed.length == 0 ? Map.of() : Map.of(typed[0], new String[] {typed[1]});
        return RecordForm.of(payload, Map.of("order", OrderPayload.Payload.class), TEXTS, new TypedForm(parameters))
                .orElseThrow();
    }
}
