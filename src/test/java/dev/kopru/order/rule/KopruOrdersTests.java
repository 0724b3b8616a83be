package dev.kopru.order.rule;

import static dev.kopru.order.csv.CsvOrderFixture.order;
import static dev.kopru.order.csv.CsvOrderFixture.unreadable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.Charge;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.LineKind;
import dev.kopru.connector.store.order.OrderAmountsBuilder;
import dev.kopru.connector.store.order.OrderBuyerBuilder;
import dev.kopru.connector.store.order.OrderHistoryBuilder;
import dev.kopru.connector.store.order.OrderIdentityBuilder;
import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.order.OrderPricing;
import dev.kopru.connector.store.order.OrderSettlementBuilder;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import dev.kopru.connector.store.order.ShopPayment;
import dev.kopru.connector.store.order.VatOfRate;
import dev.kopru.order.csv.CsvOrderFixture;
import dev.kopru.order.link.IncomingOrder;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Köprü's own order file, with every field. */
class KopruOrdersTests {

    private static final String ALL =
            """
            Sipariş Id;Sipariş No;Tür;Durum;Para Birimi;Kur;KDV Dahil;Sipariş Tarihi;Değişiklik Tarihi;Revizyon;Cari Kodu;Not;\
            Müşteri Id;Müşteri Türü;Ad;Soyad;Firma;E-posta;Telefon;Vergi Dairesi;Vergi No;\
            Fatura Adı;Fatura Adresi;Fatura İlçesi;Fatura İli;Fatura Posta Kodu;Fatura Ülkesi;\
            Teslimat Adı;Teslimat Adresi;Teslimat İlçesi;Teslimat İli;Teslimat Posta Kodu;Teslimat Ülkesi;\
            Ödeme Yöntemi;Ödeme Id;Kargo;Kargo KDV Oranı;Kargo İndirimi;Vade Farkı;Vade Farkı KDV Oranı;Sipariş İndirimi;\
            KDV Toplamı;Genel Toplam;\
            Satır No;Satır Türü;Stok Kodu;Ürün Adı;Özellik: Renk;Özellik: Beden;Miktar;Birim;Birim Fiyat;Satır İndirimi;\
            KDV Oranı;Satır Toplamı;Satır KDV;Tevkifat
            5812;WEB-000231;sipariş;Ödendi;USD;32,1457;evet;03.04.2024 14:05;2024-04-03 15:00:00;4;120.01.000009;hızlı olsun 😉;\
            000123;kurumsal;Ayşe;Işık;İĞNE A.Ş.;Ayse@Example.com;0532 111 22 33;Kadıköy;0123456789;\
            Ayşe Işık;Söğüt Sk. 5;Kadıköy;İstanbul;06100;Türkiye;\
            Can;Cadde 1;Çankaya;Ankara;06550;TR;\
            CreditCard;pay-1;29,90 USD;%20;9,90;1,00;20;10,00;16,67;1.234,56;\
            1;mal;ABC-1;Gömlek;kırmızı;M;2;adet;600,123456;0,50;10;1.199,75;109,07;5/10
            5812;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;2;ücret;;Hediye paketi;;;1;;13,91;;20;;;
            """;

    @Test
    void everyFieldIsRead() throws IOException {
        List<IncomingOrder> orders = read(ALL);

        assertThat(orders).hasSize(1);
        ShopOrder order = order(orders.get(0));
        assertThat(order)
                .usingRecursiveComparison()
                .isEqualTo(new ShopOrder(
                        OrderIdentityBuilder.stagedBuilder()
                                .store("web")
                                .id("5812")
                                .number("WEB-000231")
                                .kind(OrderKind.ORDER)
                                .relatedOrderId(null)
                                .build(),
                        "Ödendi",
                        new OrderPricing("USD", new BigDecimal("32.1457"), true),
                        OrderHistoryBuilder.stagedBuilder()
                                .placedAt(Instant.parse("2024-04-03T11:05:00Z"))
                                .changedAt(Instant.parse("2024-04-03T12:00:00Z"))
                                .revision(4)
                                .build(),
                        OrderBuyerBuilder.stagedBuilder()
                                .accountCode("120.01.000009")
                                .customer(new ShopCustomer(
                                        "000123",
                                        CustomerKind.B2B,
                                        "Ayşe",
                                        "Işık",
                                        "İĞNE A.Ş.",
                                        "Ayse@Example.com",
                                        "0532 111 22 33",
                                        "Kadıköy",
                                        "0123456789"))
                                .billing(new Address("Ayşe Işık", "Söğüt Sk. 5", "Kadıköy", "İstanbul", "06100", "TR"))
                                .delivery(new Address("Can", "Cadde 1", "Çankaya", "Ankara", "06550", "TR"))
                                .build(),
                        OrderSettlementBuilder.stagedBuilder()
                                .paymentMethod("CreditCard")
                                .paymentId("pay-1")
                                .payments(List.of())
                                .build(),
                        OrderAmountsBuilder.stagedBuilder()
                                .shipping(new Charge(new BigDecimal("29.90"), new BigDecimal("20")))
                                .shippingDiscount(new BigDecimal("9.90"))
                                .instalment(new Charge(new BigDecimal("1.00"), new BigDecimal("20")))
                                .discount(new BigDecimal("10.00"))
                                .vatTotal(new BigDecimal("16.67"))
                                .vatOfRates(List.of())
                                .total(new BigDecimal("1234.56"))
                                .build(),
                        "hızlı olsun 😉",
                        List.of(
                                new ShopOrderLine(
                                        1,
                                        LineKind.GOODS,
                                        "ABC-1",
                                        "Gömlek",
                                        Map.of("Renk", "kırmızı", "Beden", "M"),
                                        new BigDecimal("2"),
                                        "adet",
                                        new BigDecimal("600.123456"),
                                        new BigDecimal("0.50"),
                                        new BigDecimal("10"),
                                        new BigDecimal("1199.75"),
                                        new BigDecimal("109.07"),
                                        "5/10",
                                        null),
                                new ShopOrderLine(
                                        2,
                                        LineKind.FEE,
                                        null,
                                        "Hediye paketi",
                                        Map.of(),
                                        new BigDecimal("1"),
                                        null,
                                        new BigDecimal("13.91"),
                                        BigDecimal.ZERO,
                                        new BigDecimal("20"),
                                        null,
                                        null,
                                        null,
                                        null))));
        assertThat(order.lines().get(0).attributes().keySet()).containsExactly("Renk", "Beden");
        assertThat(orders.get(0).source().key()).isEqualTo("web:5812");
        assertThat(orders.get(0).source().revision()).isEqualTo(4);
    }

    @Test
    void englishFileWithCommasGivesTheSameOrder() throws IOException {
        IncomingOrder turkish =
                read("""
                        Sipariş Id;Durum;Para Birimi;KDV Dahil;Tarih;Genel Toplam;Stok Kodu;Miktar;Birim Fiyat
                        1;Paid;TRY;evet;03.04.2024;1.234,50;A;1;1.234,50
                        """)
                        .get(0);
        IncomingOrder english =
                read("""
                        Order Id,Status,Currency,Prices Include VAT,Order Date,Total,SKU,Quantity,Unit Price
                        1,Paid,TRY,yes,2024-04-03,1234.50,A,1,"1,234.50"
                        """)
                        .get(0);

        assertThat(order(english)).isEqualTo(order(turkish));
        assertThat(order(turkish).number()).isEqualTo("1");
    }

    @Test
    void zeroDateMeansNoDate() throws IOException {
        ShopOrder order = order(one("0000-00-00 00:00:00", "100,00", "100,00"));

        assertThat(order.placedAt()).isNull();
        assertThat(order.changedAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void unitPricesKeepTheirDecimals() throws IOException {
        assertThat(order(one("03.04.2024", "3,45", "0,003450")).lines().get(0).unitPrice())
                .isEqualTo(new BigDecimal("0.003450"));
    }

    @Test
    void theOrdersOwnCurrencyMayStandBesideAnAmountAndNoOther() throws IOException {
        assertThat(order(one("03.04.2024", "100,00 TL", "₺100,00")).total()).isEqualTo(new BigDecimal("100.00"));
        assertThat(unreadable(one("03.04.2024", "100,00 USD", "100,00"))
                        .reason()
                        .code())
                .isEqualTo("CSV_BAD_NUMBER");
    }

    @Test
    void eachRowWithAnAmountIsAPayment() throws IOException {
        ShopOrder order = order(
                paid(
                        """
                1;Paid;TRY;evet;02.03.2026;164,00;A;1;164,00;20;GiftCard;G-1;125,00
                1;;;;;;;;;;CreditCard;P-9;39,00
                """));

        assertThat(order.payments())
                .containsExactly(
                        new ShopPayment("GiftCard", new BigDecimal("125"), "G-1"),
                        new ShopPayment("CreditCard", new BigDecimal("39"), "P-9"));
        assertThat(order.paymentMethod()).isEqualTo("GiftCard");
        assertThat(order.lines()).hasSize(1);
    }

    @Test
    void aPaymentThatStandsInEveryRowOfItsOrderIsOne() throws IOException {
        ShopOrder repeated = order(
                paid(
                        """
                1;Paid;TRY;evet;02.03.2026;164,00;A;1;100,00;20;Cash;;164,00
                1;Paid;TRY;evet;02.03.2026;164,00;B;1;64,00;20;Cash;;164,00
                """));
        ShopOrder twice = order(
                paid(
                        """
                1;Paid;TRY;evet;02.03.2026;164,00;A;1;164,00;20;GiftCard;;82,00
                1;;;;;;;;;;GiftCard;;82,00
                1;;;;;;B;1;0,00;20;;;
                """));

        assertThat(repeated.payments()).hasSize(1);
        assertThat(twice.payments()).hasSize(2);
    }

    @Test
    void aPaymentWithoutItsAmountIsNamed() throws IOException {
        IncomingOrder.Unreadable order = unreadable(
                paid(
                        """
                1;Paid;TRY;evet;02.03.2026;164,00;A;1;164,00;20;GiftCard;G-1;125,00
                1;;;;;;;;;;CreditCard;P-9;
                """));

        assertThat(order.reason().code()).isEqualTo("CSV_MISSING_VALUE");
        assertThat(order.reason().arguments().subList(0, 3)).containsExactly("orders.csv", "3", "Ödeme Tutarı");
    }

    @Test
    void vatOfEachRateHasAColumnAndLinesTheirExemption() throws IOException {
        ShopOrder order = order(
                read("""
                        Sipariş Id;Durum;Para Birimi;KDV Dahil;Tarih;Genel Toplam;Stok Kodu;Miktar;Birim Fiyat;KDV Oranı;\
                        İstisna Kodu;KDV Tutarı: %20;KDV Tutarı: 10;Kur Onayı
                        1;Paid;TRY;evet;02.03.2026;199,99;A;1;99,99;20;;16,67;;evet
                        1;;;;;;B;1;100,00;0;301;;;
                        """)
                        .get(0));

        assertThat(order.vatOfRates()).containsExactly(new VatOfRate(new BigDecimal("20"), new BigDecimal("16.67")));
        assertThat(order.lines().get(1).vatExemption()).isEqualTo("301");
    }

    @Test
    void theExchangeRateMayBeConfirmedInTheFile() throws IOException {
        IncomingOrder order =
                read("""
                        Sipariş Id;Durum;Para Birimi;Kur;Kur Onayı;KDV Dahil;Tarih;Genel Toplam;Stok Kodu;Miktar;Birim Fiyat
                        1;Paid;USD;0,5;evet;evet;02.03.2026;100,00;A;1;100,00
                        """)
                        .get(0);

        assertThat(((IncomingOrder.Readable) order).rules())
                .usingRecursiveComparison()
                .ignoringFields("unsaid")
                .isEqualTo(new OrderRules(null, null, true));
    }

    private static IncomingOrder paid(String rows) throws IOException {
        return read("Sipariş Id;Durum;Para Birimi;KDV Dahil;Tarih;Genel Toplam;Stok Kodu;Miktar;Birim Fiyat;KDV Oranı;"
                        + "Ödeme Yöntemi;Ödeme Id;Ödeme Tutarı\n"
                        + rows)
                .get(0);
    }

    @Test
    void valuesThatAreMissingAreNamed() throws IOException {
        IncomingOrder.Unreadable order = unreadable(one("03.04.2024", "", ""));

        assertThat(order.reason().code()).isEqualTo("CSV_MISSING_VALUE");
        assertThat(order.reason().arguments().subList(0, 3)).containsExactly("orders.csv", "2", "Birim Fiyat");
        assertThat(order.reason().arguments().get(5)).isEqualTo("1");
    }

    private static IncomingOrder one(String date, String total, String price) throws IOException {
        return read("Sipariş Id;Durum;Para Birimi;KDV Dahil;Tarih;Genel Toplam;Stok Kodu;Miktar;Birim Fiyat\n1;Paid;TL;evet;"
                        + date + ";" + total + ";A;1;" + price + "\n")
                .get(0);
    }

    private static List<IncomingOrder> read(String content) throws IOException {
        return CsvOrderFixture.read("kopru", content);
    }
}
