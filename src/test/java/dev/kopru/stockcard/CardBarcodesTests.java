package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.connector.accounting.CardVariant;
import dev.kopru.connector.store.Product;
import dev.kopru.connector.store.ProductVariant;
import dev.kopru.record.RejectedException;
import dev.kopru.stockcard.link.StockCardSettings.BarcodeCheck;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Barcodes of the books, as the shop gets them. */
class CardBarcodesTests {

    private static final CardBarcodes NOTICED = new CardBarcodes(BarcodeCheck.NOTICE);

    @ParameterizedTest
    @ValueSource(strings = {"8,69E12", "8.69E+12", "869E10", "8690524000000", "869052000000", "=\"8,69E12\""})
    void aBarcodeOfTheBooksThatLostItsDigitsRejectsTheCard(String barcode) {
        assertThatThrownBy(() -> NOTICED.of(variant("8690524321785", barcode)))
                .isInstanceOfSatisfying(RejectedException.class, e -> {
                    assertThat(e.reason().code()).isEqualTo("DAMAGED_BARCODE");
                    assertThat(e.reason().arguments())
                            .containsExactly(barcode.replace("=", "").replace("\"", ""), "A-1");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "8690524321785|8690524321785",
                "8690524321785.0|8690524321785",
                "'8690524321785|8690524321785",
                "=\"8690524321785\"|8690524321785",
                "8.690.524.321.785|8690524321785",
                "8 690524 321785|8690524321785",
                "STK-12|STK-12",
                "12.0|12.0",
                "'n 12|'n 12"
            })
    void whatKeptAllItsDigitsIsPublishedAsItWas(String inTheBooks, String published) {
        assertThat(NOTICED.of(variant(inTheBooks))).isEqualTo(published);
    }

    @Test
    void noBarcodeIsNone() {
        assertThat(NOTICED.of(variant())).isNull();
        assertThat(NOTICED.of(variant("  "))).isNull();
    }

    @Test
    void aWrongCheckDigitIsNoticedOrRejectsTheCardAsTheSettingsSay() {
        CardVariant wrong = variant("8690524321784");

        assertThat(NOTICED.of(wrong)).isEqualTo("8690524321784");
        assertThat(NOTICED.oddities(product("8690524321784", "8690524321785", "STK-12", null, "40170725")))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.code()).isEqualTo("BARCODE_CHECK_DIGIT");
                    assertThat(notice.arguments()).containsExactly("A", "1", "8690524321784 (A-0)");
                });
        assertThat(NOTICED.oddities(product("8690524321785"))).isEmpty();
        assertThatThrownBy(() -> new CardBarcodes(BarcodeCheck.REJECT).of(wrong))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.reason().arguments())
                                .containsExactly("8690524321784", "A-1", "8690524321785"));
        CardBarcodes off = new CardBarcodes(BarcodeCheck.OFF);
        assertThat(off.of(wrong)).isEqualTo("8690524321784");
        assertThat(off.oddities(product("8690524321784"))).isEmpty();
    }

    private static CardVariant variant(String... barcodes) {
        return new CardVariant("A-1", Map.of(), false, List.of(barcodes), List.of());
    }

    private static Product product(@Nullable String... barcodes) {
        List<ProductVariant> variants = Arrays.stream(barcodes)
                .map(barcode -> new ProductVariant(
                        "A-" + Arrays.asList(barcodes).indexOf(barcode), 1, Map.of(), barcode, List.of()))
                .toList();
        return new Product(
                "A",
                "Kalem",
                null,
                null,
                List.of(),
                null,
                "adet",
                BigDecimal.TEN,
                null,
                List.of(),
                variants,
                List.of());
    }
}
