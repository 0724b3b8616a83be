package dev.kopru.order.csv;

import dev.kopru.csv.cell.Folded;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ISO 3166 codes of countries, read from codes of two or three letters and from Turkish and English names. */
final class CountryCode {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("tr"));
    private static final Map<String, String> BY_NAME = byName();

    private CountryCode() {}

    /** Null when there is no name, or none that is known. */
    static @Nullable String of(@Nullable String name) {
        return name == null ? null : BY_NAME.get(Folded.of(name));
    }

    private static Map<String, String> byName() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            codes.put(Folded.of(code), code);
            codes.put(Folded.of(country.getISO3Country()), code);
            LANGUAGES.forEach(language -> codes.put(Folded.of(country.getDisplayCountry(language)), code));
        }
        // Its English name differs between releases of Java.
        codes.put("turkey", "TR");
        codes.put("turkiye", "TR");
        return codes;
    }
}
