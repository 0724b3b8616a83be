package dev.kopru.order;

import static dev.kopru.order.csv.CsvOrderFixture.order;
import static dev.kopru.order.csv.CsvOrderFixture.unreadable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.order.csv.CsvOrderFixture;
import dev.kopru.order.link.IncomingOrder;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file of Shopify's layout goes in by a profile alone. */
class ShopifyOrdersTests {

    private static final String HEADER =
            "Name,Email,Financial Status,Currency,Processed At,Tags,Billing First Name,Billing Last Name,Billing Country Code,"
                    + "Lineitem name,Lineitem quantity,Lineitem price,Lineitem sku,Shipping line price,Discount amount\n";

    @Test
    void linesShippingAndDiscountOfAnOrderStandInRowsOfTheirOwn() throws IOException {
        ShopOrder order = order(CsvOrderFixture.read(
                        "shopify",
                        HEADER
                                + "#K-1,ada@ornek.example,paid,TRY,2026-02-01 15:51:23 -0800,,Ada,Işık,TR,Kupa,2,10.50,k-1,,5.00\n"
                                + "#K-1,ada@ornek.example,,,,,,,,Tabak,3,20,k-2,,\n"
                                + "#K-1,ada@ornek.example,,,,,,,,,,,,29.90,\n")
                .get(0));

        assertThat(order.number()).isEqualTo("#K-1");
        assertThat(order.status()).isEqualTo("Paid");
        assertThat(order.placedAt()).isEqualTo(Instant.parse("2026-02-01T23:51:23Z"));
        assertThat(order.lines()).extracting(ShopOrderLine::sku).containsExactly("k-1", "k-2");
        assertThat(order.discount()).isEqualByComparingTo("5");
        assertThat(order.shipping().amount()).isEqualByComparingTo("29.90");
        assertThat(order.total()).isEqualByComparingTo(new BigDecimal("105.90"));
    }

    @Test
    void aRowWhoseCellsAreShiftedHoldsItsOrderOnly() throws IOException {
        List<IncomingOrder> orders = CsvOrderFixture.read(
                "shopify",
                HEADER
                        + "#K-2,x@ornek.example,paid,TRY,2026-02-01 15:51:23 -0800,,A,B,TR,Kupa,2,10,k-1,,\n"
                        + "#K-2,x@ornek.example,,,,,,,,,Tabak,3,20,k-2,\n"
                        + "#K-3,y@ornek.example,paid,TRY,2026-02-01 15:51:23 -0800,,A,B,TR,Kupa,1,30,k-1,,\n");

        assertThat(unreadable(orders.get(0)).reason().code()).isEqualTo(CsvReason.CSV_BAD_NUMBER.name());
        assertThat(unreadable(orders.get(0)).reason().arguments()).contains("3", "Lineitem quantity", "Tabak");
        assertThat(order(orders.get(1)).total()).isEqualByComparingTo("30");
    }
}
