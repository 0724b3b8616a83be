package dev.kopru.order;

import dev.kopru.order.customer.TaxNumber;
import java.util.Locale;

/** Tax numbers with right check digits. */
public final class TaxNumbersOfTests {

    private TaxNumbersOfTests() {}

    /** A company's number made of nine digits of {@code number}. */
    public static String vkn(int number) {
        String nine = String.format(Locale.ROOT, "%09d", 300_000_000 + number);
        for (int check = 0; check < 10; check++) {
            if (TaxNumber.isValid(nine + check)) {
                return nine + check;
            }
        }
        throw new IllegalStateException("No check digit for " + nine);
    }
}
