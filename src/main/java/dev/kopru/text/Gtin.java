package dev.kopru.text;

/** Numbers of articles by GS1: 8, 12, 13 or 14 digits, the last of which checks the others. */
public final class Gtin {

    private Gtin() {}

    /** Whether it is digits, and as many as such numbers have; a shop's own barcodes may be of any other kind. */
    public static boolean hasLength(String barcode) {
        return switch (barcode.length()) {
            case 8, 12, 13, 14 -> barcode.chars().allMatch(c -> c >= '0' && c <= '9');
            default -> false;
        };
    }

    /** Whether the last digit is the right one; only for what {@link #hasLength}. */
    public static boolean isValid(String barcode) {
        int sum = 0;
        for (int i = 0; i < barcode.length(); i++) {
            int weight = (barcode.length() - i) % 2 == 0 ? 3 : 1;
            sum += weight * (barcode.charAt(i) - '0');
        }
        return sum % 10 == 0;
    }
}
