package dev.kopru.stockcard;

import dev.kopru.connector.accounting.CardVariant;
import dev.kopru.connector.store.Product;
import dev.kopru.record.Reason;
import dev.kopru.record.RejectedException;
import dev.kopru.stockcard.link.StockCardNotice;
import dev.kopru.stockcard.link.StockCardReason;
import dev.kopru.stockcard.link.StockCardSettings.BarcodeCheck;
import dev.kopru.text.Gtin;
import dev.kopru.text.SpreadsheetCode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The barcodes of a card's variants as the shop shall have them, whether they come from the books or from a file. */
final class CardBarcodes {

    private static final int MOST_NAMED = 5;

    private final BarcodeCheck check;

    CardBarcodes(BarcodeCheck check) {
        this.check = check;
    }

    /** The barcode of the variant's own unit; none of its barcodes may have lost its digits. */
    @Nullable
    String of(CardVariant variant) {
        List<String> barcodes =
                variant.barcodes().stream().map(SpreadsheetCode::barcode).toList();
        for (String barcode : barcodes) {
            if (SpreadsheetCode.hasLostDigitsOfBarcode(barcode)) {
                throw RejectedException.because(StockCardReason.DAMAGED_BARCODE, barcode, variant.sku());
            }
        }
        String first = barcodes.isEmpty() || barcodes.get(0).isEmpty() ? null : barcodes.get(0);
        if (first != null && check == BarcodeCheck.REJECT && isWrong(first)) {
            throw RejectedException.because(
                    StockCardReason.WRONG_CHECK_DIGIT, first, variant.sku(), Gtin.corrected(first));
        }
        return first;
    }

    /** What a person should know of the barcodes of a product. */
    List<Reason> oddities(Product product) {
        if (check != BarcodeCheck.NOTICE) {
            return List.of();
        }
        List<String> wrong = product.variants().stream()
                .filter(variant -> variant.barcode() != null && isWrong(variant.barcode()))
                .map(variant -> variant.barcode() + " (" + variant.sku() + ")")
                .toList();
        return wrong.isEmpty()
                ? List.of()
                : List.of(Reason.of(StockCardNotice.BARCODE_CHECK_DIGIT, product.code(), wrong.size(), named(wrong)));
    }

    private static boolean isWrong(String barcode) {
        return Gtin.hasLength(barcode) && !Gtin.isValid(barcode);
    }

    private static String named(List<String> wrong) {
        String some = wrong.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return wrong.size() > MOST_NAMED ? some + ", …" : some;
    }
}
