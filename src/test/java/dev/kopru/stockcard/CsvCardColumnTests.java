package dev.kopru.stockcard;

import static dev.kopru.stockcard.csv.CsvCardFixture.card;
import static dev.kopru.stockcard.csv.CsvCardFixture.unreadable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.record.Reason;
import dev.kopru.stockcard.csv.CsvCardFixture;
import dev.kopru.stockcard.link.IncomingCard;
import dev.kopru.stockcard.link.StockCardReason;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a file of cards says is used, or refused with its name; nothing is read for nothing. */
class CsvCardColumnTests {

    private static final String HEADER = "Kart Kodu;Ad;Birim;KDV;SKU;Fiyat;Para Birimi;KDV Dahil;";

    @Test
    void aPriceOfAListThatIsNotConfiguredRefusesTheFileByName() {
        CsvFileException refused = catchThrowableOfType(
                CsvFileException.class, () -> read(HEADER + "Fiyat: TOPTAN\nA;Kupa;adet;20;A;10;TRY;evet;8\n"));

        assertThat(refused.reason().code()).isEqualTo(CsvReason.CSV_UNKNOWN_GROUP_NAME.name());
        assertThat(refused.reason().arguments())
                .containsExactly("cards.csv", "Fiyat: TOPTAN", "TOPTAN", "PERAKENDE, BAYI, IHRACAT", "-");
    }

    @Test
    void aRowWhosePriceGoesToAListThatIsNotConfiguredIsRefused() throws IOException {
        Reason reason = refused(HEADER + "Fiyat Listesi\nA;Kupa;adet;20;A;10;TRY;evet;TOPTAN\n");

        assertThat(reason.code()).isEqualTo(CsvReason.CSV_BAD_CHOICE.name());
        assertThat(reason.arguments())
                .containsExactly("cards.csv", "2", "Fiyat Listesi", "TOPTAN", "PERAKENDE, BAYI, IHRACAT", "0");
    }

    @Test
    void twoPricesOfOneListAreRefusedWithBothColumns() throws IOException {
        Reason reason = refused(HEADER + "Fiyat: PERAKENDE\nA;Kupa;adet;20;A;10;TRY;evet;8\n");

        assertThat(reason.code()).isEqualTo(CsvReason.CSV_ONE_OF_TWO.name());
        assertThat(reason.arguments()).containsExactly("cards.csv", "2", "Fiyat: PERAKENDE", "8", "Fiyat", "0");
    }

    @Test
    void aSalePeriodWithoutASalePriceIsRefused() throws IOException {
        Reason reason = refused(HEADER + "İndirimli Fiyat;İndirim Bitişi\nA;Kupa;adet;20;A;10;TRY;evet;;31.03.2026\n");

        assertThat(reason.code()).isEqualTo(CsvReason.CSV_MISSING_VALUE.name());
        assertThat(reason.arguments()).contains("İndirimli Fiyat");
        CsvFileException alone = catchThrowableOfType(
                CsvFileException.class,
                () -> read(HEADER + "İndirim Bitişi\nA;Kupa;adet;20;A;10;TRY;evet;31.03.2026\n"));
        assertThat(alone.reason().arguments()).containsExactly("cards.csv", "İndirim Bitişi", "İndirimli Fiyat");
    }

    @Test
    void variantsWithoutAColumnOfSkusAreToldThatTheyNeedThem() throws IOException {
        Reason reason = refused("KARTKODU;Ad;Birim;KDV;Özellik: Beden;Fiyat;ParaBirimi;KDVDahil\n"
                + "T;Tişört;adet;20;S;10;TRY;evet\nT;;;;M;10;;\n");

        assertThat(reason.code()).isEqualTo(StockCardReason.VARIANTS_NEED_SKUS.name());
        assertThat(reason.arguments()).containsExactly("T", "cards.csv:2-3", "SKU");
    }

    @Test
    void aVariantWithoutAnSkuAmongOthersIsNamedByItsLine() throws IOException {
        Reason reason = refused("Kart Kodu;Ad;Birim;KDV;SKU;Özellik: Beden;Fiyat;Para Birimi;KDV Dahil\n"
                + "T;Tişört;adet;20;T-S;S;10;TRY;evet\nT;;;;;M;10;;\n");

        assertThat(reason.code()).isEqualTo(StockCardReason.VARIANTS_NEED_SKUS.name());
        assertThat(reason.arguments()).containsExactly("T", "cards.csv:3", "SKU");
    }

    @Test
    void aCardWithoutVariantsIsStillSoldByItsCode() throws IOException {
        List<IncomingCard> cards = read("Kart Kodu;Ad;Birim;KDV;Özellik: Beden;Fiyat;Para Birimi;KDV Dahil\n"
                + "T;Tişört;adet;20;S;10;TRY;evet\n");

        assertThat(card(cards.get(0)).variants()).singleElement().satisfies(variant -> assertThat(variant.sku())
                .isEqualTo("T"));
    }

    private static Reason refused(String content) throws IOException {
        return unreadable(read(content).get(0)).reason();
    }

    private static List<IncomingCard> read(String content) throws IOException {
        return CsvCardFixture.read("kopru", content);
    }
}
