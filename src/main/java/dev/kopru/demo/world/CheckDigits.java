package dev.kopru.demo.world;

/** Completes numbers with their check digits: VKN (10 digits), TCKN (11 digits), EAN-13. */
public final class CheckDigits {

    private CheckDigits() {}

    static String vkn(String nineDigits) {
        int sum = 0;
        for (int i = 1; i <= 9; i++) {
            int shifted = (digit(nineDigits, i - 1) + 10 - i) % 10;
            int value = shifted * (1 << (10 - i)) % 9;
            sum += shifted != 0 && value == 0 ? 9 : value;
        }
        return nineDigits + (10 - sum % 10) % 10;
    }

    static String tckn(String nineDigits) {
        int odd = 0;
        int even = 0;
        for (int i = 0; i < 9; i += 2) {
            odd += digit(nineDigits, i);
            even += i < 8 ? digit(nineDigits, i + 1) : 0;
        }
        int tenth = Math.floorMod(7 * odd - even, 10);
        return nineDigits + tenth + (odd + even + tenth) % 10;
    }

    public static String ean13(String twelveDigits) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += digit(twelveDigits, i) * (i % 2 == 0 ? 1 : 3);
        }
        return twelveDigits + (10 - sum % 10) % 10;
    }

    private static int digit(String digits, int position) {
        return digits.charAt(position) - '0';
    }
}
