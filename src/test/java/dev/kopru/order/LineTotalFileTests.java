package dev.kopru.order;

import static dev.kopru.order.csv.CsvOrderFixture.order;
import static dev.kopru.order.csv.CsvOrderFixture.unreadable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.order.csv.CsvOrderFixture;
import dev.kopru.order.link.IncomingOrder;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.record.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that say what a line comes to, and not what one piece costs. */
class LineTotalFileTests {

    private static final String HEADER =
            "SiparişId;Durum;ParaBirimi;KDVDahil;Tarih;ÖdemeYöntemi;GenelToplam;StokKodu;ÜrünAdı;Miktar;KDVOranı;SatırToplamı";

    @ParameterizedTest
    @CsvSource({
        "3, 10.00, evet",
        "7, 99.99, evet",
        "3, 0.01, evet",
        "1000000, 333333.33, evet",
        "0.333, 12.34, evet",
        "144, 1000.01, hayır",
        "12, 120.00, evet"
    })
    void theDocumentsLineComesToTheStatedTotal(String quantity, BigDecimal total, String vat) throws IOException {
        boolean included = vat.equals("evet");
        BigDecimal grand = included ? total : total.multiply(new BigDecimal("1.2"));
        String amount = grand.setScale(2, RoundingMode.HALF_UP).toPlainString();
        ShopOrder read = order(CsvOrderFixture.read(
                        "kopru",
                        HEADER + "\n1;Paid;TRY;" + vat + ";01.03.2026;CreditCard;" + comma(amount) + ";A;Kalem;"
                                + comma(quantity) + ";20;" + comma(total.toPlainString()) + "\n")
                .get(0));

        assertThat(read.lines().get(0).lineTotal()).isEqualByComparingTo(total);
        assertThat(read.lines()
                        .get(0)
                        .unitPrice()
                        .multiply(new BigDecimal(quantity))
                        .setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo(total);
        SalesOrder document = document(read);
        SalesOrderLine line = document.lines().get(0);
        BigDecimal side = included ? line.net().add(line.vat()) : line.net();
        assertThat(side).isEqualByComparingTo(total);
    }

    @Test
    void aDiscountIsTakenOffAfterTheUnitPrice() throws IOException {
        ShopOrder read = order(CsvOrderFixture.read(
                        "kopru",
                        HEADER
                                + ";Satırİndirimi\n1;Paid;TRY;evet;01.03.2026;CreditCard;90,00;A;Kalem;4;20;90,00;10,00\n")
                .get(0));

        assertThat(read.lines().get(0).unitPrice()).isEqualTo(new BigDecimal("25"));
        assertThat(read.lines().get(0).discount()).isEqualByComparingTo("10");
    }

    @Test
    void aUnitPriceThatIsThereIsTakenAsItIs() throws IOException {
        ShopOrder read = order(CsvOrderFixture.read(
                        "kopru",
                        HEADER + ";BirimFiyat\n1;Paid;TRY;evet;01.03.2026;CreditCard;10,00;A;Kalem;3;20;10,00;3,33\n")
                .get(0));

        assertThat(read.lines().get(0).unitPrice()).isEqualTo(new BigDecimal("3.33"));
    }

    @Test
    void withoutEitherTheUnitPriceIsMissing() throws IOException {
        String row = "1;Paid;TRY;evet;01.03.2026;CreditCard;10,00;A;Kalem;3;20;";

        assertThat(unreadable(CsvOrderFixture.read("kopru", HEADER + "\n" + row + "\n")
                                .get(0))
                        .reason()
                        .arguments())
                .contains("Birim Fiyat");
        assertThat(unreadable(CsvOrderFixture.read(
                                        "kopru",
                                        HEADER + "\n1;Paid;TRY;evet;01.03.2026;CreditCard;10,00;A;Kalem;0;20;10,00\n")
                                .get(0))
                        .reason()
                        .code())
                .isEqualTo(CsvReason.CSV_MISSING_VALUE.name());
        assertThatThrownBy(() -> CsvOrderFixture.read("kopru", HEADER.replace(";SatırToplamı", "") + "\nx\n"))
                .isInstanceOf(CsvFileException.class)
                .hasMessageContaining("Birim Fiyat / Satır Toplamı");
    }

    @Test
    void aRowWithNothingButADiscountOfALineIsNotPassedOver() throws IOException {
        IncomingOrder read = CsvOrderFixture.read(
                        "kopru",
                        HEADER + ";Satırİndirimi\n1;Paid;TRY;evet;01.03.2026;CreditCard;10,00;A;Kalem;1;20;10,00;\n"
                                + "1;;;;;;;;;;;;5,00\n")
                .get(0);

        assertThat(unreadable(read).reason().arguments()).contains("orders.csv", "3", "Miktar");
    }

    @ParameterizedTest
    @CsvSource({"KDV Tutarı: yirmi", "KDV Tutarı: 200"})
    void aColumnOfVatWithoutARateRefusesTheFile(String column) {
        assertThatThrownBy(() -> CsvOrderFixture.read("kopru", HEADER + ";" + column + "\nx\n"))
                .isInstanceOf(CsvFileException.class)
                .hasMessageContaining(column);
    }

    @Test
    void twoColumnsOfOneRateRefuseTheFile() {
        assertThatThrownBy(() -> CsvOrderFixture.read("kopru", HEADER + ";KDV Tutarı: 20;VAT Amount: %20,0\nx\n"))
                .isInstanceOf(CsvFileException.class)
                .hasMessageContaining("the same column twice");
    }

    private static SalesOrder document(ShopOrder order) {
        Outcome<OrderDraft> outcome = Drafts.PACKAGED.outcome(order);
        if (outcome instanceof Outcome.Accepted<OrderDraft> accepted) {
            return accepted.value().salesOrder();
        }
        throw new AssertionError(outcome);
    }

    private static String comma(String figure) {
        return figure.replace('.', ',');
    }
}
