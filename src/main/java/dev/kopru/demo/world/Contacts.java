package dev.kopru.demo.world;

import java.util.Locale;

/** E-mail addresses and mobile phones, each given out once for each number, phones written the way people do. */
public final class Contacts {

    private static final String TURKISH = "çğıöşüÇĞİÖŞÜâ ";
    private static final String LATIN = "cgiosuCGIOSUa.";

    private Contacts() {}

    public static String email(String name, int number) {
        var plain = new StringBuilder();
        for (char c : name.toCharArray()) {
            int turkish = TURKISH.indexOf(c);
            char latin = turkish < 0 ? c : LATIN.charAt(turkish);
            if (latin < 128 && (Character.isLetterOrDigit(latin) || latin == '.')) {
                plain.append(latin);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT) + number + "@ornek.example";
    }

    public static String phone(int number) {
        // The factor has no divisor in common with ten million, so no two numbers share a phone.
        String digits = String.format(Locale.ROOT, "%07d", (number * 7_654_321L + 4_217_731) % 10_000_000);
        String operator = "5" + (30 + number % 30);
        String first = digits.substring(0, 3);
        String second = digits.substring(3, 5);
        String third = digits.substring(5);
        return switch (number % 6) {
            case 0 -> "0%s %s %s %s".formatted(operator, first, second, third);
            case 1 -> "+90 %s %s %s %s".formatted(operator, first, second, third);
            case 2 -> "(0%s) %s-%s-%s".formatted(operator, first, second, third);
            case 3 -> operator + digits;
            case 4 -> "0%s.%s.%s.%s".formatted(operator, first, second, third);
            default -> "0" + operator + digits;
        };
    }
}
