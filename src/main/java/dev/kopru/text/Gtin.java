package dev.kopru.text;

/**
 * Numbers of articles by GS1: 8, 12, 13 or 14 digits, the last of which checks the others. No library is on the class path
 * that knows them, and five lines are no reason for one.
 */
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
        return corrected(barcode).equals(barcode);
    }

    /** The article's own number where it is filled up to 14 digits; only for what {@link #hasLength}. */
    static String unfilled(String barcode) {
        return barcode.length() == 14 && barcode.startsWith("0") && isValid(barcode) ? barcode.substring(1) : barcode;
    }

    /** With the check digit that its other digits have; only for what {@link #hasLength}. */
    public static String corrected(String barcode) {
        String digits = barcode.substring(0, barcode.length() - 1);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = (digits.length() - i) % 2 == 0 ? 1 : 3;
            sum += weight * (digits.charAt(i) - '0');
        }
        return digits + (10 - sum % 10) % 10;
    }
}
