package dev.kopru.order;

import static dev.kopru.order.csv.CsvOrderFixture.MAPPING;
import static dev.kopru.order.csv.CsvOrderFixture.order;
import static dev.kopru.order.csv.CsvOrderFixture.unreadable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.order.csv.CsvOrderFixture;
import dev.kopru.order.link.IncomingOrder;
import dev.kopru.record.Source;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rejected record of a file is tried again from its payload, corrected or not. */
class CsvOrderPayloadTests {

    private static final String HEADER =
            "Sipariş Id;Durum;Para Birimi;KDV Dahil;Tarih;Genel Toplam;Stok Kodu;Ürün Adı;Miktar;Birim Fiyat;\n";

    @Test
    void payloadKeepsTheRowsUnderTheNamesOfTheirColumns() throws IOException {
        assertThat(bad("1;Paid;TRY;evet;03.04.2024;5,00;0017;x;bir;5,00;\n").payload())
                .isEqualTo(
                        "{\"type\":\"csv\",\"profile\":\"kopru\",\"file\":\"orders.csv\",\"decimal\":\"COMMA\",\"turkish\":[],"
                                + "\"rows\":[{\"line\":2,\"flaw\":null,\"cells\":{\"Sipariş Id\":\"1\",\"Durum\":\"Paid\","
                                + "\"Para Birimi\":\"TRY\",\"KDV Dahil\":\"evet\",\"Tarih\":\"03.04.2024\","
                                + "\"Genel Toplam\":\"5,00\",\"Stok Kodu\":\"0017\",\"Ürün Adı\":\"x\",\"Miktar\":\"bir\","
                                + "\"Birim Fiyat\":\"5,00\"}}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1;Paid;TRY;evet;03.04.2024;5,00;0017;x;bir;5,00;\n",
                "1;Paid;TRY;evet;03.04.2024;5,00;0017;Ä°nce;1;5,00;\n",
                "1;Paid;TRY;evet;03.04.2024;5,00;0017;\"x; y\" z;1;5,00;\n",
                "1;Paid;TRY;evet;03.04.2024;5,00;0017;x;1\n",
                "1;Paid;TRY;evet;03.04.2024;5,00;0017;x;1;5,00;y\n",
                "1;Paid;TRY;evet;03.04.2024;5,00;0017;x;1;5,00;;z\n",
                ";Paid;TRY;evet;03.04.2024;5,00;0017;x;1;5,00;\n",
                "1;Paid;TRY;belki;31.02.2024;(5,00);1,2E+20;x\0;1;5,00;\n"
            })
    void anUncorrectedPayloadIsRejectedForTheSameReason(String row) throws IOException {
        IncomingOrder.Unreadable first = bad(row);

        IncomingOrder.Unreadable again = unreadable(MAPPING.fromPayload(first.payload(), first.source()));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void aCorrectedPayloadIsTheOrderThatTheFileShouldHaveHad() throws IOException {
        String good = "1;Paid;TRY;evet;03.04.2024;5,00;0017;x;1;5,00;\n";
        IncomingOrder.Unreadable rejected = bad(good.replace(";x;1;", ";x;bir;"));

        IncomingOrder corrected = MAPPING.fromPayload(
                rejected.payload().replace("\"Miktar\":\"bir\"", "\"Miktar\":\"1\""), rejected.source());

        assertThat(order(corrected))
                .isEqualTo(order(CsvOrderFixture.read("kopru", HEADER + good).get(0)));
        assertThat(corrected.source().key()).isEqualTo("web:1");
    }

    @Test
    void aRowThatIsCorrectedIntoAnotherOrdersDoesNotTakeItsPlace() throws IOException {
        String torn = "1x;Paid;TRY;evet;03.04.2024;5,00;0017;x;bir;5,00;\n";
        IncomingOrder.Unreadable rejected = bad(torn);
        IncomingOrder.Unreadable nameless = bad(torn.substring(2));

        String payload = rejected.payload().replace("\"bir\"", "\"1\"");
        IncomingOrder.Unreadable other = unreadable(MAPPING.fromPayload(
                payload.replace("\"Sipariş Id\":\"1x\"", "\"Sipariş Id\":\"1\""), rejected.source()));
        IncomingOrder named = MAPPING.fromPayload(
                nameless.payload().replace("\"bir\"", "\"1\"").replace("\"Sipariş Id\":\"\"", "\"Sipariş Id\":\"1\""),
                nameless.source());

        assertThat(other.reason().code()).isEqualTo("CSV_ROW_ALONE");
        assertThat(other.reason().arguments()).contains("Sipariş Id", "1");
        assertThat(order(MAPPING.fromPayload(payload, rejected.source())).id()).isEqualTo("1x");
        assertThat(order(named).id()).isEqualTo("1");
    }

    @Test
    void aRowWithoutAnOrderIsTheOrderThatSomebodyNamesOnlyWhereATotalSaysThatItIsAllOfIt() throws IOException {
        IncomingOrder.Unreadable nameless = unreadable(CsvOrderFixture.read(
                        "retail",
                        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
                                + ",85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850,United Kingdom\n")
                .get(0));

        String named = nameless.payload().replace("\"InvoiceNo\":\"\"", "\"InvoiceNo\":\"536365\"");

        assertThat(named).isNotEqualTo(nameless.payload());
        assertThat(unreadable(MAPPING.fromPayload(named, nameless.source()))
                        .reason()
                        .code())
                .isEqualTo("CSV_ROW_ALONE");
    }

    @Test
    void aBadlyQuotedRowPassesOnceItsFlawIsRemoved() throws IOException {
        IncomingOrder.Unreadable rejected = bad("\"1;Paid;TRY;evet;03.04.2024;5,00;0017;\"x\" y;1;5,00;\n");
        Source source = rejected.source();

        assertThat(source.key()).isEqualTo("web:1");
        assertThat(rejected.payload()).contains("\"flaw\":\"CSV_BAD_QUOTES\"");
        String corrected = rejected.payload().replace("\"CSV_BAD_QUOTES\"", "null");
        assertThat(order(MAPPING.fromPayload(corrected, source)).lines().get(0).name())
                .isEqualTo("\"x\" y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{}",
                "{\"type\":\"csv\",\"profile\":\"kopru\",\"rows\":[]}",
                "{\"type\":\"csv\",\"profile\":\"nobody\",\"rows\":[{\"line\":2,\"cells\":{\"SKU\":\"a\"}}]}",
                "{\"type\":\"csv\",\"profile\":\"kopru\",\"rows\":[{\"line\":2,\"cells\":{\"Nothing\":\"a\"}}]}",
                "{\"type\":\"csv\",\"profile\":\"kopru\",\"rows\":[{\"line\":2}]}",
                "{\"type\":\"csv\",\"profile\":\"kopru\",\"rows\":[null]}",
                "{\"type\":\"csv\",\"profile\":\"kopru\",\"rows\":[{\"line\":\"x\"}]}"
            })
    void aPayloadThatMakesNoSenseIsRejectedAgain(String payload) throws IOException {
        Source source =
                bad("1;Paid;TRY;evet;03.04.2024;5,00;0017;x;bir;5,00;\n").source();

        assertThat(unreadable(MAPPING.fromPayload(payload, source)).payload()).isEqualTo(payload);
    }

    private static IncomingOrder.Unreadable bad(String row) throws IOException {
        return unreadable(CsvOrderFixture.read("kopru", HEADER + row).get(0));
    }
}
