package dev.kopru.stockcard.link;

/**
 * A SKU or barcode that a card is about to have in the shop.
 *
 * @param sku of the variant that bears the code
 */
public record CodeClaim(Kind kind, String code, String sku, String cardCode) {

    /** What is claimed. */
    public enum Kind {
        SKU,
        BARCODE
    }

    /** Whether both claim the same. */
    public boolean isOfSameCode(CodeClaim other) {
        return kind == other.kind && code.equals(other.code);
    }
}
