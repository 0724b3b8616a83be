package dev.kopru.order.rule;

import static dev.kopru.order.csv.CsvOrderFixture.order;
import static dev.kopru.order.csv.CsvOrderFixture.unreadable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import dev.kopru.order.Drafts;
import dev.kopru.order.csv.CsvOrderFixture;
import dev.kopru.order.link.IncomingOrder;
import dev.kopru.record.Origin;
import dev.kopru.record.Outcome;
import dev.kopru.record.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A retailer's invoice listing, one line a row. */
class RetailOrdersTests {

    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @Test
    void rowsOfAnInvoiceAreOneOrder() throws IOException {
        List<IncomingOrder> orders = read(
                """
                700001,A1,"BOWL, BLUE",3,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
                700002,POST,POSTAGE,1,2010-12-01 08:28:00,18.00,12345.0,EIRE
                700001,BANK CHARGES,,1,2010-12-01 08:27:00,0.125,17850.0,United Kingdom
                """);

        assertThat(orders).hasSize(2);
        assertThat(orders.get(1).source())
                .isEqualTo(new Source("retail:700001", "700001", Origin.CSV, "#7 orders.csv:2,4", 0));
        ShopOrder order = order(orders.get(1));
        assertThat(order.kind()).isEqualTo(OrderKind.ORDER);
        assertThat(order.store()).isEqualTo("retail");
        assertThat(order.status()).isEqualTo("Paid");
        assertThat(order.currency()).isEqualTo("TRY");
        assertThat(order.pricesIncludeVat()).isTrue();
        assertThat(order.placedAt()).isEqualTo(Instant.parse("2010-12-01T06:26:00Z"));
        assertThat(order.total()).isEqualTo(new BigDecimal("7.78"));
        assertThat(order.customer().id()).isEqualTo("17850");
        assertThat(order.billing().country()).isEqualTo("GB");
        assertThat(order.lines().stream().map(ShopOrderLine::sku)).containsExactly("A1", "BANK CHARGES");
        assertThat(order.lines().stream().map(ShopOrderLine::name)).containsExactly("BOWL, BLUE", null);
        assertThat(order.lines().get(1).vatRate()).isEqualTo(new BigDecimal("20"));
        assertThat(order(orders.get(0)).billing().country()).isEqualTo("IE");
    }

    @Test
    void oldInvoicesNeedNoRateOfTheirDayAndNoPaymentMethod() throws IOException {
        IncomingOrder.Readable invoice =
                (IncomingOrder.Readable) read("700001,A1,BOWL,3,2010-12-01 08:26:00,2.55,17850.0,France\n")
                        .get(0);

        assertThat(invoice.rules())
                .usingRecursiveComparison()
                .ignoringFields("unsaid")
                .isEqualTo(new OrderRules(false, OrderSettings.MissingPayment.DEFAULT, null));
        assertThat(Drafts.PACKAGED.outcome(invoice.order(), invoice.rules())).isInstanceOf(Outcome.Accepted.class);
        assertThat(Drafts.PACKAGED.outcome(invoice.order())).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void aNumberThatBeginsWithCIsAReturn() throws IOException {
        ShopOrder order = order(read("C700003,A1,BOWL,-3,2010-12-01 08:26:00,2.55,17850.0,Narnia\n")
                .get(0));

        assertThat(order.kind()).isEqualTo(OrderKind.RETURN);
        assertThat(order.lines().get(0).quantity()).isEqualTo(new BigDecimal("-3"));
        assertThat(order.total()).isEqualTo(new BigDecimal("-7.65"));
        assertThat(order.billing().country()).isNull();
    }

    @Test
    void anythingOddButReadableIsReadAsItIs() throws IOException {
        ShopOrder order = order(
                read("700004,,  ,-5,2010-12-01 08:26:00,0.0,,United Kingdom\n").get(0));

        assertThat(order.kind()).isEqualTo(OrderKind.ORDER);
        assertThat(order.customer().id()).isNull();
        ShopOrderLine line = order.lines().get(0);
        assertThat(line.sku()).isNull();
        assertThat(line.name()).isNull();
        assertThat(line.quantity()).isEqualTo(new BigDecimal("-5"));
        assertThat(line.unitPrice()).isZero();
        assertThat(order.total()).isZero();
    }

    @Test
    void oneBadRowHoldsItsOrderOnly() throws IOException {
        List<IncomingOrder> orders = read(
                """
                700005,A1,BOWL,3,2010-12-01 08:26:00,2.55,1.0,France
                700006,A1,BOWL,three,2010-12-01 08:26:00,2.55-,1.0,France
                700007,A1,BOWL,3,01.12.2010,2.55,1.0,France
                700005,A2,CUP,1,2010-12-01 08:26:00,1.00,2.0,France
                700008,A1,BOWL,3,2010-12-01 08:26:00,2.55,1.0,France
                """);

        assertThat(unreadable(orders.get(0)).reason().code()).isEqualTo("CSV_BAD_NUMBER");
        assertThat(unreadable(orders.get(0)).reason().arguments())
                .containsExactly("orders.csv", "3", "Quantity", "three", "1,234.56", "1");
        assertThat(unreadable(orders.get(1)).reason().arguments())
                .containsExactly("orders.csv", "4", "InvoiceDate", "01.12.2010", "uuuu-MM-dd HH:mm:ss", "0");
        assertThat(unreadable(orders.get(2)).reason().code()).isEqualTo("CSV_CONFLICTING_VALUE");
        assertThat(unreadable(orders.get(2)).reason().arguments())
                .containsExactly("orders.csv", "5", "CustomerID", "2", "1", "0");
        assertThat(orders.get(3)).isInstanceOf(IncomingOrder.Readable.class);
    }

    @Test
    void aRowWhoseNumberASpreadsheetHasChangedHoldsItsOrderInsteadOfMakingItSmaller() throws IOException {
        List<IncomingOrder> orders = read(
                """
                700001,A1,BOWL,3,2010-12-01 08:26:00,2.55,17850,France
                700001.0,A2,CUP,1,2010-12-01 08:26:00,1.50,17850,France
                700002,A1,BOWL,3,2010-12-01 08:26:00,2.55,17850,France
                """);

        assertThat(orders).hasSize(2);
        assertThat(unreadable(orders.get(0)).reason().code()).isEqualTo("CSV_CODE_WITH_DECIMALS");
        assertThat(order(orders.get(1)).id()).isEqualTo("700002");
    }

    @Test
    void aRowWithoutANumberIsARecordOfItsOwnAndTheSameOneNextTime() throws IOException {
        String row = ",A1,BOWL,3,2010-12-01 08:26:00,2.55,1.0,France\n";
        IncomingOrder.Unreadable first = unreadable(read(row).get(0));

        assertThat(first.reason().code()).isEqualTo("CSV_MISSING_KEY");
        assertThat(first.source().key())
                .startsWith("retail:?")
                .isEqualTo(read(row).get(0).source().key());
        assertThat(first.source().label()).isEqualTo("#7 orders.csv:2");
    }

    private static List<IncomingOrder> read(String rows) throws IOException {
        return CsvOrderFixture.read("retail", HEADER + rows);
    }
}
