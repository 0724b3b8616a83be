package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.CsvImports;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file of orders speaks of its columns: what it says nothing about stays in the document as it is. */
class PartialOrderFileTests extends OrderJobScenario {

    private static final String WHOLE =
            "Sipariş Id;Durum;Para Birimi;KDV Dahil;Tarih;Ödeme Yöntemi;Ödeme Id;Müşteri Id;Ad;Soyad;Fatura Adresi;"
                    + "Fatura İlçesi;Fatura İli;Teslimat Adresi;Teslimat İli;Not;Kargo;Kargo KDV Oranı;Toplam;Stok Kodu;"
                    + "Ürün;Miktar;Fiyat;KDV\n"
                    + "1;Paid;TL;evet;02.03.2026;CreditCard;P-1;7;Ayşe;Yılmaz;Çınar Sok. 5;Kadıköy;İstanbul;Depo 3;Bursa;"
                    + "Zili çalma;12,00;20;252,00;A;Tişört;2;120,00;20\n";

    @Autowired
    private CsvImports imports;

    private JobRunner.Ended importing(String content) {
        CsvImport file = imports.register(
                "orders",
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                "siparisler.csv",
                "kopru",
                "test");
        JobRunner.Ended run = job.run(Map.of("import", String.valueOf(file.id())));
        assertThat(run.failure()).isEqualTo("null");
        return run;
    }

    private Counts imported(String content) {
        return importing(content).step("csvOrders");
    }

    @Test
    void aLaterFileWithFewerColumnsKeepsWhatTheDocumentSays() {
        assertThat(imported(WHOLE)).isEqualTo(Counts.of(1, 0, 0));
        Map<String, Object> before = books.document("1");
        assertThat(before).containsEntry("note", "Zili çalma");
        List<Map<String, Object>> paid =
                books.jdbc().queryForList("SELECT method, payment_id FROM sales_order_payment");

        List<String> goods = goods();
        assertThat(goods).isNotEmpty().doesNotContain("A A");
        assertThat(imported(
                        "Sipariş Id;Durum;Para Birimi;KDV Dahil;Tarih;Ödeme Yöntemi;Müşteri Id;Kargo;Kargo KDV Oranı;Toplam;"
                                + "Stok Kodu;Miktar;Fiyat;KDV\n"
                                + "1;Paid;TL;evet;02.03.2026;CreditCard;7;12,00;20;372,00;A;3;120,00;20\n"))
                .isEqualTo(Counts.of(1, 0, 0));

        Map<String, Object> after = books.document("1");
        assertThat(total()).isEqualTo("372");
        for (String column : before.keySet()) {
            if (column.startsWith("billing")
                    || column.startsWith("delivery")
                    || column.contains("date")
                    || List.of("note", "title", "tax_number", "tax_office", "account_code")
                            .contains(column)) {
                assertThat(after.get(column)).as(column).isEqualTo(before.get(column));
            }
        }
        assertThat(books.jdbc().queryForList("SELECT method, payment_id FROM sales_order_payment"))
                .isEqualTo(paid);
        assertThat(memory.notices()).noneMatch(notice -> notice.contains("ERASED_IN_SHOP"));
        assertThat(goods()).isEqualTo(goods);
    }

    private List<String> goods() {
        return books.jdbc()
                .queryForList(
                        "SELECT CONCAT(sku, ' ', name) FROM sales_order_line WHERE sku IS NOT NULL ORDER BY sku",
                        String.class);
    }

    @Test
    void anAbsentColumnThatMakesAnAmountNeverReducesTheDocument() {
        imported(WHOLE);

        JobRunner.Ended run = importing(
                "Sipariş Id;Durum;Para Birimi;KDV Dahil;Tarih;Ödeme Yöntemi;Toplam;Stok Kodu;Miktar;Fiyat;KDV\n"
                        + "1;Paid;TL;evet;02.03.2026;CreditCard;252,00;A;2;120,00;20\n");

        assertThat(run.step("csvOrders")).isEqualTo(Counts.of(0, 0, 1));
        assertThat(total()).isEqualTo("252");
        assertThat(books.lines("1")).hasSize(2);
    }

    @Test
    void aFileWithoutDatesKeepsThatOfTheDocumentAndMakesNoneWithoutOne() {
        imported(WHOLE);
        Object date = books.document("1").get("order_date");

        Counts counts = imported("Sipariş Id;Durum;Para Birimi;KDV Dahil;Ödeme Yöntemi;Kargo;Kargo KDV Oranı;Toplam;"
                + "Stok Kodu;Miktar;Fiyat;KDV\n"
                + "1;Paid;TL;evet;CreditCard;12,00;20;372,00;A;3;120,00;20\n"
                + "2;Paid;TL;evet;CreditCard;12,00;20;372,00;A;3;120,00;20\n");

        assertThat(counts).isEqualTo(Counts.of(1, 0, 1));
        assertThat(memory.waiting().values()).containsExactly("MISSING_ORDER_DATE");
        assertThat(total()).isEqualTo("372");
        assertThat(books.document("1")).containsEntry("order_date", date);
    }

    @Test
    void aFileWithoutPaymentsKeepsThoseOfTheDocumentAndMakesNoneWithoutThem() {
        imported(WHOLE);
        List<Map<String, Object>> paid =
                books.jdbc().queryForList("SELECT method, payment_id, account, plan FROM sales_order_payment");
        String header =
                "Sipariş Id;Durum;Para Birimi;KDV Dahil;Tarih;Kargo;Kargo KDV Oranı;Toplam;Stok Kodu;Miktar;Fiyat;KDV\n";

        Counts same = imported(header + "1;Paid;TL;evet;02.03.2026;12,00;20;252,00;A;2;120,00;20\n");
        Counts changed = imported(header + "1;Paid;TL;evet;02.03.2026;12,00;20;372,00;A;3;120,00;20\n"
                + "2;Paid;TL;evet;02.03.2026;12,00;20;372,00;A;3;120,00;20\n");

        assertThat(same).isEqualTo(Counts.of(0, 1, 0));
        assertThat(changed).isEqualTo(Counts.of(1, 0, 1));
        assertThat(memory.waiting().values()).containsExactly("MISSING_PAYMENT_METHOD");
        assertThat(total()).isEqualTo("372");
        assertThat(books.jdbc().queryForList("SELECT method, payment_id, account, plan FROM sales_order_payment"))
                .isEqualTo(paid);
    }

    @Test
    void aFileThatOnlySaysLessThanTheShopDidChangesNothingAndIsNoMatterOfRevisions() {
        shop.put(AnOrder.of("1").changed(AnOrder.NOON, 4));
        runs(1, 0, 0);
        String before = books.checksum();
        String less = "Sipariş Id;Durum;Para Birimi;KDV Dahil;Ödeme Yöntemi;Toplam;Stok Kodu;Miktar;Fiyat;KDV\n"
                + "1;Paid;TL;evet;CreditCard;120,00;TS-1;1;120,00;20\n";

        assertThat(imported(less)).isEqualTo(Counts.of(0, 1, 0));
        assertThat(memory.notices()).isEmpty();
        assertThat(imported(less.replace("120,00", "130,00"))).isEqualTo(Counts.of(0, 0, 1));

        assertThat(books.checksum()).isEqualTo(before);
        assertThat(memory.waiting().values()).containsExactly("UNKNOWN_REVISION");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String some =
                "Sipariş Id;Durum;Para Birimi;KDV Dahil;Tarih;Ödeme Yöntemi;Kargo;Kargo KDV Oranı;Toplam;Stok Kodu;Miktar;Fiyat;KDV\n"
                        + "1;Paid;TL;evet;02.03.2026;CreditCard;12,00;20;372,00;A;3;120,00;20\n";
        imported(WHOLE);
        assertThat(imported(some)).isEqualTo(Counts.of(1, 0, 0));
        String before = books.checksum();

        assertThat(imported(some)).isEqualTo(Counts.of(0, 1, 0));

        assertThat(books.checksum()).isEqualTo(before);
    }

    @Test
    void theShopHasTheLastWordOnAnOrderThatAFileToldInTheFirstRunThatCanAskIt() {
        shop.put(AnOrder.of("1").changed(AnOrder.NOON, 1));
        runs(1, 0, 0);
        shop.put(AnOrder.of("2").changed(AnOrder.NOON.plus(Duration.ofDays(1)), 1));
        runs(1, 0, 0);
        clock.advance(Duration.ofHours(2));
        imported(
                "Sipariş Id;Revizyon;Durum;Para Birimi;KDV Dahil;Tarih;Ödeme Yöntemi;Toplam;Stok Kodu;Miktar;Fiyat;KDV\n"
                        + "1;2;Paid;TL;evet;02.03.2026;CreditCard;240,00;TS-1;2;120,00;20\n");
        assertThat(total()).isEqualTo("240");
        shop.put(AnOrder.of("1").changed(AnOrder.NOON, 2));

        runs(1, 0, 0);

        assertThat(total()).isEqualTo("120");
        anotherRunChangesNothing();
    }

    @Test
    void aFileNeverOverwritesWhatTheShopToldOfTheSameRevision() {
        shop.put(AnOrder.of("1").changed(AnOrder.NOON, 4));
        runs(1, 0, 0);

        JobRunner.Ended run = importing(
                "Sipariş Id;Revizyon;Durum;Para Birimi;KDV Dahil;Tarih;Ödeme Yöntemi;Toplam;Stok Kodu;Miktar;Fiyat;KDV\n"
                        + "1;4;Paid;TL;evet;02.03.2026;CreditCard;240,00;TS-1;2;120,00;20\n");

        assertThat(run.step("csvOrders").written()).isZero();
        assertThat(run.step("csvOrders").unchanged()).isEqualTo(1);
        assertThat(total()).isEqualTo("120");
        assertThat(memory.notices()).anyMatch(notice -> notice.contains("FILE_OVERRULED"));
    }

    @Test
    void anOlderRevisionThatSaysSomethingElseIsToldAndOneThatSaysTheSameIsNot() {
        shop.put(AnOrder.of("1").changed(AnOrder.NOON, 4));
        runs(1, 0, 0);
        String file =
                "Sipariş Id;Revizyon;Durum;Para Birimi;KDV Dahil;Tarih;Ödeme Yöntemi;Toplam;Stok Kodu;Miktar;Fiyat;KDV\n"
                        + "1;3;Paid;TL;evet;02.03.2026;CreditCard;120,00;TS-1;1;120,00;20\n";

        assertThat(imported(file)).isEqualTo(Counts.of(0, 1, 0));
        assertThat(memory.notices()).isEmpty();
        assertThat(imported(file.replace("120,00;TS-1;1", "240,00;TS-1;2"))).isEqualTo(Counts.of(0, 1, 0));

        assertThat(total()).isEqualTo("120");
        assertThat(memory.notices())
                .singleElement()
                .asString()
                .contains("OLDER_ORDER_IN_FILE", "\"3\",\"240.00\",\"4\"");
    }

    @Test
    void aFileWithAnEarlierDateOfChangeReplacesNothingAndOneWithALaterDateOrNoneDoes() {
        String file =
                "Sipariş Id;Değişiklik Tarihi;Durum;Para Birimi;KDV Dahil;Tarih;Ödeme Yöntemi;Toplam;Stok Kodu;Miktar;Fiyat;KDV\n"
                        + "1;20.03.2026 10:00;Paid;TL;evet;02.03.2026;CreditCard;120,00;TS-1;1;120,00;20\n";
        String other = file.replace("120,00;TS-1;1", "240,00;TS-1;2");
        assertThat(imported(file)).isEqualTo(Counts.of(1, 0, 0));

        assertThat(imported(file.replace("20.03.2026 10:00", "19.03.2026"))).isEqualTo(Counts.of(0, 1, 0));
        assertThat(memory.notices()).isEmpty();
        assertThat(imported(other.replace("20.03.2026 10:00", "19.03.2026 23:59")))
                .isEqualTo(Counts.of(0, 1, 0));
        assertThat(total()).isEqualTo("120");
        assertThat(memory.notices())
                .singleElement()
                .asString()
                .contains("EARLIER_ORDER_IN_FILE", "\"2026-03-19 23:59\",\"240.00\",\"2026-03-20 10:00\"");

        assertThat(imported(other.replace("20.03.2026 10:00", "21.03.2026"))).isEqualTo(Counts.of(1, 0, 0));
        assertThat(imported(file)).isEqualTo(Counts.of(0, 1, 0));
        assertThat(total()).isEqualTo("240");
        assertThat(imported(file.replace("20.03.2026 10:00", ""))).isEqualTo(Counts.of(1, 0, 0));
        assertThat(total()).isEqualTo("120");
        assertThat(imported(other)).isEqualTo(Counts.of(0, 1, 0));
        assertThat(total()).isEqualTo("120");
    }

    @Test
    void liraInTwoWordsIsOneCurrencyOfAnOrder() {
        assertThat(imported(
                        "Sipariş Id;Durum;Para Birimi;KDV Dahil;Tarih;Ödeme Yöntemi;Toplam;Stok Kodu;Miktar;Fiyat;KDV\n"
                                + "1;Paid;TL;evet;02.03.2026;CreditCard;240,00;TS-1;1;120,00;20\n"
                                + "1;Paid;TRY;evet;02.03.2026;CreditCard;240;TS-2;1;120,00;20\n"))
                .isEqualTo(Counts.of(1, 0, 0));
    }

    @Test
    void whatTheShopItselfHasToldIsNoLongerOfTheDateOfAFile() {
        shop.put(AnOrder.of("1").changed(AnOrder.NOON, 4));
        String file =
                "Sipariş Id;Değişiklik Tarihi;Durum;Para Birimi;KDV Dahil;Tarih;Ödeme Yöntemi;Toplam;Stok Kodu;Miktar;Fiyat;KDV\n"
                        + "1;20.03.2026 10:00;Paid;TL;evet;02.03.2026;CreditCard;240,00;TS-1;2;120,00;20\n";
        assertThat(imported(file)).isEqualTo(Counts.of(1, 0, 0));

        runs(1, 1, 0);

        assertThat(total()).isEqualTo("120");
        assertThat(imported(file)).isEqualTo(Counts.of(0, 0, 1));
    }

    private String total() {
        BigDecimal total = books.jdbc()
                .queryForObject("SELECT grand_total FROM sales_order WHERE external_ref = 'shop:1'", BigDecimal.class);
        return Objects.requireNonNull(total).stripTrailingZeros().toPlainString();
    }
}
