package dev.kopru.demo.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.demo.books.Accounts;
import dev.kopru.demo.books.DemoAccount;
import dev.kopru.demo.books.DemoCatalogue;
import dev.kopru.demo.books.StockVariant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CheckDigitsTests {

    @Test
    void completesNumbersThatAreKnownToBeValid() {
        assertThat(CheckDigits.vkn("454053692")).isEqualTo("4540536920");
        assertThat(CheckDigits.tckn("100000001")).isEqualTo("10000000146");
        assertThat(CheckDigits.ean13("400638133393")).isEqualTo("4006381333931");
    }

    @Test
    void everyBarcodeIsAnEan13OfTurkeyAndUnique() {
        List<String> barcodes = DemoCatalogue.cards().stream()
                .flatMap(card -> card.variants().stream())
                .map(StockVariant::barcode)
                .toList();

        assertThat(barcodes).doesNotHaveDuplicates().allSatisfy(barcode -> assertThat(barcode)
                .startsWith("869")
                .isEqualTo(CheckDigits.ean13(barcode.substring(0, 12))));
    }

    @Test
    void everyTaxNumberIsValidAndUniqueOrThePlaceholder() {
        List<String> numbers = Accounts.all().stream()
                .map(DemoAccount::taxNumber)
                .filter(Objects::nonNull)
                .filter(number -> !number.equals("11111111111"))
                .toList();

        assertThat(numbers).hasSizeGreaterThan(200).doesNotHaveDuplicates().allSatisfy(number -> {
            String digits = number.substring(0, 9);
            assertThat(number).isIn(CheckDigits.vkn(digits), CheckDigits.tckn(digits));
        });
    }
}
