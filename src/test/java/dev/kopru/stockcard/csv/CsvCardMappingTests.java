package dev.kopru.stockcard.csv;

import static dev.kopru.stockcard.csv.CsvCardFixture.card;
import static dev.kopru.stockcard.csv.CsvCardFixture.unreadable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.kopru.connector.accounting.CardImage;
import dev.kopru.connector.accounting.CardPrice;
import dev.kopru.connector.accounting.CardVariant;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.record.Origin;
import dev.kopru.record.Source;
import dev.kopru.stockcard.link.IncomingCard;
import dev.kopru.stockcard.link.StockCardReason;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that share a code are one card; each of them is a variant. */
class CsvCardMappingTests {

    private static final String HEADER =
            "Kart Kodu;Ad;Kategori;Birim;KDV Oranı;SKU;Özellikler;Barkod;Fiyat;Para Birimi;KDV Dahil;Resimler\n";

    @Test
    void readsEveryFieldOfACard() throws IOException {
        List<IncomingCard> cards = CsvCardFixture.read(
                "kopru",
                """
                Kart Kodu;Ad;Kısa Açıklama;Açıklama;Kategori;Marka;Birim;KDV;Ağırlık;Web;Kullanım Dışı;SKU;Özellik: Renk;\
                Özellik: Beden;Varyant Kullanım Dışı;Barkod;Fiyat;Para Birimi;KDV Dahil;Fiyat Listesi;Fiyat: BAYI;\
                İndirimli Fiyat;İndirim Başlangıcı;İndirim Bitişi;Resimler;Varyant Resimleri;Değişiklik Tarihi
                E-1;Elbise;Kısa;<p>Uzun</p>;Kadın > Giyim|Yeni;Şık;ADET;%20;0,350;evet;hayır;E-1-K;Kırmızı;M;hayır;869|868;\
                1.299,90 TL;TL;evet;PERAKENDE;999,5;899,90;01.03.2026;31.03.2026;on.jpg|https://r.example/a.jpg;k.jpg;\
                02.03.2026 10:00
                E-1;;;;;;;;;;;E-1-M;Mavi;M;evet;;1.299,90;;;;;;;;;;03.03.2026 10:00
                """);

        assertThat(cards)
                .map(card -> new IncomingCard.Readable(card.source(), CsvCardFixture.card(card)))
                .containsExactly(new IncomingCard.Readable(
                        new Source("E-1", "E-1", Origin.CSV, "#7 cards.csv:2-3", 1_772_521_200_000_000L),
                        new StockCard(
                                "E-1",
                                "Elbise",
                                "Kısa",
                                "<p>Uzun</p>",
                                List.of("Kadın > Giyim", "Yeni"),
                                "Şık",
                                "ADET",
                                Map.of(),
                                new BigDecimal("20"),
                                new BigDecimal("0.350"),
                                true,
                                false,
                                "",
                                Instant.parse("2026-03-03T07:00:00Z"),
                                List.of(
                                        new CardVariant(
                                                "E-1-K",
                                                Map.of("Renk", "Kırmızı", "Beden", "M"),
                                                false,
                                                List.of("869", "868"),
                                                List.of(
                                                        new CardPrice(
                                                                "PERAKENDE",
                                                                "TRY",
                                                                true,
                                                                null,
                                                                new BigDecimal("1299.90"),
                                                                new BigDecimal("899.90"),
                                                                Instant.parse("2026-02-28T21:00:00Z"),
                                                                Instant.parse("2026-03-31T21:00:00Z")),
                                                        price("BAYI", "999.5"))),
                                        new CardVariant(
                                                "E-1-M",
                                                Map.of("Renk", "Mavi", "Beden", "M"),
                                                true,
                                                List.of(),
                                                List.of(price("PERAKENDE", "1299.90")))),
                                List.of(
                                        new CardImage(1, null, CardImage.Kind.FILE, "on.jpg", ""),
                                        new CardImage(2, null, CardImage.Kind.URL, "https://r.example/a.jpg", ""),
                                        new CardImage(3, "E-1-K", CardImage.Kind.FILE, "k.jpg", "")))));
    }

    @Test
    void aCardWithoutVariantsIsSoldByItsCode() throws IOException {
        StockCard card = only("A-1;Kalem;;ADET;20;;;;5,00;TRY;evet;\n");

        assertThat(card.variants()).extracting(CardVariant::sku).containsExactly("A-1");
        assertThat(card.variants().get(0).attributes()).isEmpty();
        assertThat(card.forWeb()).isTrue();
        assertThat(card.changedAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aRowWithoutAnythingOfAVariantAddsToTheCard() throws IOException {
        StockCard card = only("A;Kalem;;ADET;20;;;;;;;a.jpg\nA;;;;;A-1;renk=Mavi;;5,00;TRY;evet;\nA;;;;;;;;;;;b.jpg\n");

        assertThat(card.variants()).extracting(CardVariant::sku).containsExactly("A-1");
        assertThat(card.images()).extracting(CardImage::location).containsExactly("a.jpg", "b.jpg");
    }

    @Test
    void dimensionsKeepTheirOrderAndTheirNames() throws IOException {
        StockCard card = only("A;Sütyen;;ADET;20;A-1;kavala=Kısa|drop=6|kup = B |bel=30;;5,00;TRY;evet;\n");

        assertThat(card.variants().get(0).attributes())
                .containsExactly(entry("kavala", "Kısa"), entry("drop", "6"), entry("kup", "B"), entry("bel", "30"));
    }

    @Test
    void aCellIsSplitByTheDeclaredSeparatorOnly() throws IOException {
        StockCard card =
                only("A;Oyuncak;Bebek, Çocuk > Oyuncak|S/M/L;ADET;20;A-1;hacim=1,5 L|not=a=b;1,2;5,00;TRY;evet;"
                        + "on, arka.jpg|c.jpg\n");

        assertThat(card.categories()).containsExactly("Bebek, Çocuk > Oyuncak", "S/M/L");
        assertThat(card.variants().get(0).attributes()).containsExactly(entry("hacim", "1,5 L"), entry("not", "a=b"));
        assertThat(card.variants().get(0).barcodes()).containsExactly("1,2");
        assertThat(card.images()).extracting(CardImage::location).containsExactly("on, arka.jpg", "c.jpg");
    }

    @Test
    void aColumnOfItsOwnForADimensionIsNeverSplit() throws IOException {
        StockCard card = card(CsvCardFixture.read(
                        "kopru",
                        "Kart Kodu;Ad;Birim;KDV;SKU;Özellik: Seçenek;Fiyat;Para Birimi;KDV Dahil\n"
                                + "A;Tişört;ADET;20;A-1;S|M|L = 1,5;5,00;TRY;evet\n")
                .get(0));

        assertThat(card.variants().get(0).attributes()).containsExactly(entry("Seçenek", "S|M|L = 1,5"));
    }

    @ParameterizedTest
    @CsvSource({"renk", "=Mavi", "renk=", "renk=Mavi|renk=Yeşil", "renk=Mavi|RENK=Yeşil", "renk=Mavi|beden"})
    void attributesThatCannotBeToldApartAreRefused(String attributes) throws IOException {
        IncomingCard.Unreadable refused = refused("A;Kalem;;ADET;20;A-1;" + attributes + ";;5,00;TRY;evet;\n");

        assertThat(refused.reason().code()).isEqualTo(StockCardReason.INVALID_ATTRIBUTES.name());
        assertThat(refused.reason().arguments()).containsExactly("A-1", "cards.csv:2, Özellikler: " + attributes);
    }

    @Test
    void aDimensionInTwoColumnsHasOneValueHoweverItsNameIsSpelled() throws IOException {
        List<IncomingCard> cards = CsvCardFixture.read(
                "kopru",
                "Kart Kodu;Ad;Birim;KDV;SKU;Özellik: Işık;Özellikler;Fiyat;Para Birimi;KDV Dahil\n"
                        + "A;Lamba;ADET;20;A-1;Sarı;ışık=Beyaz;5,00;TRY;evet\n"
                        + "B;Lamba;ADET;20;B-1;Sarı;IŞIK=Sarı|Boy=2;5,00;TRY;evet\n");

        assertThat(unreadable(cards.get(0)).reason().code()).isEqualTo(StockCardReason.INVALID_ATTRIBUTES.name());
        assertThat(unreadable(cards.get(0)).reason().arguments())
                .containsExactly("A-1", "cards.csv:2, Özellikler: ışık=Beyaz / Özellik: Işık: Sarı");
        assertThat(card(cards.get(1)).variants().get(0).attributes())
                .containsExactly(entry("Işık", "Sarı"), entry("Boy", "2"));
    }

    @Test
    void aDimensionThatTwoRowsOfACardSpellDifferentlyIsRefusedWithBoth() throws IOException {
        String header = "Kart Kodu;Ad;Birim;KDV;SKU;Özellikler;Fiyat;Para Birimi;KDV Dahil\n";
        String first = "A;Masa;ADET;20;A-1;RENK=Mavi;5,00;TRY;evet\n";

        IncomingCard card = CsvCardFixture.read(
                        "kopru", header + first + "A;Masa;ADET;20;A-2;Renk=Sarı;5,00;TRY;evet\n")
                .get(0);

        assertThat(unreadable(card).reason().code()).isEqualTo(StockCardReason.INVALID_ATTRIBUTES.name());
        assertThat(unreadable(card).reason().arguments())
                .containsExactly(
                        "A-2", "cards.csv:3, Özellikler: Renk=Sarı / cards.csv:2, Özellikler: RENK=Mavi (RENK ≠ Renk)");
        assertThat(CsvCardFixture.read("kopru", header + first + "B;Masa;ADET;20;B-1;Renk=Sarı;5,00;TRY;evet\n"))
                .allMatch(IncomingCard.Readable.class::isInstance);
    }

    @Test
    void anSkuTwiceInACardIsRefusedWithBothLines() throws IOException {
        List<IncomingCard> cards = read("X1;Bir;;ADET;20;;;;5,00;TRY;evet;\nB;Kalem;;ADET;20;;;;5,00;TRY;evet;\n"
                + "X1;İki;;KOLİ;10;;;;7,00;TRY;evet;\n");

        assertThat(card(cards.get(0)).code()).isEqualTo("B");
        assertThat(unreadable(cards.get(1)).reason().code()).isEqualTo(StockCardReason.DUPLICATE_SKU.name());
        assertThat(unreadable(cards.get(1)).reason().arguments()).containsExactly("X1", "cards.csv:2", "cards.csv:4");
    }

    @Test
    void anSkuOfAnEarlierCardIsRefusedWhereItComesSecond() throws IOException {
        List<IncomingCard> cards = read("A;Bir;;ADET;20;X1;renk=Mavi;;5,00;TRY;evet;\n"
                + "B;İki;;ADET;20;X1;;;5,00;TRY;evet;\nX1;Üç;;ADET;20;;;;5,00;TRY;evet;\n"
                + "A;;;;;X2;renk=Yeşil;;5,00;;;\n");

        assertThat(cards).extracting(incoming -> incoming.source().key()).containsExactly("B", "X1", "A");
        assertThat(unreadable(cards.get(0)).reason().arguments()).containsExactly("X1", "cards.csv:2", "cards.csv:3");
        assertThat(unreadable(cards.get(1)).reason().arguments()).containsExactly("X1", "cards.csv:2", "cards.csv:4");
        assertThat(card(cards.get(2)).variants()).hasSize(2);
    }

    @Test
    void codesThatOnlyLookAlikeAreDifferent() throws IOException {
        List<IncomingCard> cards = read("0017;Bir;;ADET;20;;;;5,00;TRY;evet;\n17;İki;;ADET;20;;;;5,00;TRY;evet;\n"
                + "i1;Üç;;ADET;20;;;;5,00;TRY;evet;\nI1;Dört;;ADET;20;;;;5,00;TRY;evet;\n");

        assertThat(cards).extracting(incoming -> card(incoming).code()).containsExactly("0017", "17", "i1", "I1");
    }

    @Test
    void variantsThatShareOneReferenceAreRefusedWithAllTheirLines() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int colour = 1; colour <= 11; colour++) {
            for (int size = 1; size <= 6; size++) {
                rows.append(
                        "A;Elbise;;ADET;20;R" + colour + ";renk=R" + colour + "|beden=" + size + ";;5,00;TRY;evet;\n");
            }
        }

        IncomingCard.Unreadable refused = refused(rows.toString());

        assertThat(refused.reason().code()).isEqualTo(StockCardReason.DUPLICATE_SKU.name());
        assertThat(refused.reason().arguments()).containsExactly("R1", "cards.csv:2", "cards.csv:3-7");
        assertThat(refused.payload()).contains("\"line\":67");
    }

    @Test
    void everyRecordOfALongFileComesOut() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < 5_000; row++) {
            String name = row % 100 == 50 ? "" : "Ürün " + row;
            rows.append("K" + row + ";" + name + ";;ADET;20;;;;5,00;TRY;evet;\n");
        }

        List<IncomingCard> cards = read(rows.toString());

        assertThat(cards).hasSize(5_000);
        assertThat(cards.stream().filter(IncomingCard.Unreadable.class::isInstance))
                .hasSize(50)
                .allMatch(refused -> unreadable(refused).reason().code().equals(CsvReason.CSV_MISSING_VALUE.name()));
        assertThat(cards.stream().filter(IncomingCard.Readable.class::isInstance))
                .allMatch(incoming -> !card(incoming).name().isEmpty());
    }

    @Test
    void aCardThatLeavesTheShopNeedsNothingButItsCode() throws IOException {
        List<IncomingCard> cards = CsvCardFixture.read(
                "kopru",
                "Kart Kodu;Ad;Birim;KDV;Fiyat;Para Birimi;KDV Dahil;Web;Kullanım Dışı\nA;;;;;;;hayır;\nB;;;;;;;;evet\n");

        assertThat(card(cards.get(0)).forWeb()).isFalse();
        assertThat(card(cards.get(1)).blocked()).isTrue();
    }

    @Test
    void yesAndNoMayBeWhatATurkishSpreadsheetMakesOfTrueAndFalse() throws IOException {
        List<IncomingCard> cards = CsvCardFixture.read(
                "kopru",
                "Kart Kodu;Ad;Birim;KDV;Fiyat;Para Birimi;KDV Dahil;Web;Kullanım Dışı\nA;;;;;;;YANLIŞ;\nB;;;;;;;DOĞRU;Doğru\n");

        assertThat(card(cards.get(0)).forWeb()).isFalse();
        assertThat(card(cards.get(1)).forWeb()).isTrue();
        assertThat(card(cards.get(1)).blocked()).isTrue();
    }

    @Test
    void barcodesAreReadAsTheyWereBeforeASpreadsheetHadThem() throws IOException {
        StockCard card = only("A;Kalem;;ADET;20;A-1;;8690524321785.0|'0012|8.690.524.321.792;5,00;TRY;evet;\n");

        assertThat(card.variants().get(0).barcodes()).containsExactly("8690524321785", "0012", "8690524321792");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A;;;ADET;20;;;;5,00;TRY;evet;|CSV_MISSING_VALUE|Ad",
                "A;Kalem;;;20;;;;5,00;TRY;evet;|CSV_MISSING_VALUE|Birim",
                "A;Kalem;;ADET;;;;;5,00;TRY;evet;|CSV_MISSING_VALUE|KDV Oranı",
                "A;Kalem;;ADET;20;;;;5,00;;evet;|CSV_MISSING_VALUE|Para Birimi",
                "A;Kalem;;ADET;20;;;;5,00;TRY;;|CSV_MISSING_VALUE|KDV Dahil",
                "A;Kalem;;ADET;20;;;;5,00-;TRY;evet;|CSV_BAD_NUMBER|Fiyat",
                "A;Kalem;;ADET;20;;;;5,00 €;TRY;evet;|CSV_BAD_NUMBER|Fiyat",
                "A;Kalem;;ADET;yirmi;;;;5,00;TRY;evet;|CSV_BAD_NUMBER|KDV Oranı",
                "A;Kalem;;ADET;20;;;8,69E+12;5,00;TRY;evet;|CSV_DAMAGED_CODE|Barkod",
                "A;Kalem;;ADET;20;;;8,69E12;5,00;TRY;evet;|CSV_DAMAGED_CODE|Barkod",
                "A;Kalem;;ADET;20;;;8690524000000;5,00;TRY;evet;|CSV_DAMAGED_CODE|Barkod",
                "A;Kalem;;ADET;20;A-1;;STK-1!8,69052E+12;5,00;TRY;evet;|CSV_DAMAGED_CODE|Barkod",
                "A;Kalem;;ADET;20;8,69E12;;;5,00;TRY;evet;|CSV_DAMAGED_CODE|SKU",
                "A;Kalem;;ADET;20;4501.0;;;5,00;TRY;evet;|CSV_CODE_WITH_DECIMALS|SKU",
                ";Kalem;;ADET;20;;;;5,00;TRY;evet;|CSV_MISSING_KEY|Kart Kodu",
                "A;Ä°nce;;ADET;20;;;;5,00;TRY;evet;|CSV_DAMAGED_TEXT|Ad"
            })
    void whatCannotBeReadIsRefusedWithLineAndColumn(String row, CsvReason code, String column) throws IOException {
        IncomingCard.Unreadable refused = refused(row.replace('!', '|') + "\n");

        assertThat(refused.reason().code()).isEqualTo(code.name());
        assertThat(refused.reason().arguments()).startsWith("cards.csv", "2", column);
    }

    @Test
    void rowsOfACardMayNotContradictEachOther() throws IOException {
        IncomingCard.Unreadable refused = refused("A;Kalem;;ADET;20;A1;;;5,00;TRY;evet;\nA;Defter;;;;A2;;;5,00;;;\n");

        assertThat(refused.reason().code()).isEqualTo(CsvReason.CSV_CONFLICTING_VALUE.name());
        assertThat(refused.reason().arguments()).startsWith("cards.csv", "3", "Ad", "Defter", "Kalem");
    }

    @Test
    void aBadRowDoesNotStopTheOthers() throws IOException {
        List<IncomingCard> cards =
                read("A;\"Kalem\" x; y;;ADET;20;;;;5,00;TRY;evet;\nB;Defter;;ADET;20;;;;5,00;TRY;evet;\n");

        assertThat(unreadable(cards.get(0)).reason().code()).isEqualTo(CsvReason.CSV_BAD_QUOTES.name());
        assertThat(card(cards.get(1)).code()).isEqualTo("B");
    }

    @Test
    void aLoneQuoteInABrandLosesNoCard() throws IOException {
        List<IncomingCard> cards = CsvCardFixture.read(
                "kopru",
                """
                Kart Kodu;Ad;Marka;Birim;KDV;SKU;Fiyat;Para Birimi;KDV Dahil
                A;Kalem;Faber;ADET;20;A1;5,00;TRY;evet
                B;Defter;";ADET;20;B1;6,00;TRY;evet
                C;Silgi;";ADET;20;C1;7,00;TRY;evet
                D;Çanta;Deri;ADET;20;D1;8,00;TRY;evet
                """);

        assertThat(cards.stream().map(CsvCardFixture::card).map(StockCard::code))
                .containsExactly("A", "B", "C", "D");
    }

    private static CardPrice price(String list, String amount) {
        return new CardPrice(list, "TRY", true, null, new BigDecimal(amount), null, null, null);
    }

    private static List<IncomingCard> read(String rows) throws IOException {
        return CsvCardFixture.read("kopru", HEADER + rows);
    }

    private static StockCard only(String rows) throws IOException {
        List<IncomingCard> cards = new ArrayList<>(read(rows));
        assertThat(cards).hasSize(1);
        return card(cards.get(0));
    }

    private static IncomingCard.Unreadable refused(String rows) throws IOException {
        List<IncomingCard> cards = read(rows);
        assertThat(cards).hasSize(1);
        return unreadable(cards.get(0));
    }
}
