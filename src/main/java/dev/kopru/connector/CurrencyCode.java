package dev.kopru.connector;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A currency of ISO 4217, read from what shops and accounting programs write. */
public final class CurrencyCode {

    private static final Currency LIRA = Currency.getInstance("TRY");
    private static final Set<String> LIRA_NAMES = Set.of("TRY", "TL", "TRL", "YTL", "₺");
    private static final Map<String, Currency> BY_CODE = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Function.identity()));

    private CurrencyCode() {}

    /** The field writes the lira in several ways; any other code must be money of ISO 4217, not gold or a test code. */
    public static Optional<Currency> read(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        return LIRA_NAMES.contains(upper) ? Optional.of(LIRA) : Optional.ofNullable(BY_CODE.get(upper));
    }

    public static boolean isLira(Currency currency) {
        return currency.equals(LIRA);
    }
}
