package dev.kopru.order.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Countries by the names that shops write. */
class CountryCodeTests {

    @ParameterizedTest
    @CsvSource({
        "Türkiye,TR",
        "TURKEY,TR",
        "turkiye,TR",
        "TR,TR",
        "TUR,TR",
        "Almanya,DE",
        "Germany,DE",
        "United Kingdom,GB",
        "İNGİLTERE,",
        "IRAQ,IQ",
        "İtalya,IT",
        "italy,IT",
        "European Community,"
    })
    void areKnownInTurkishAndEnglish(String name, String code) {
        assertThat(CountryCode.of(name)).isEqualTo(code);
    }

    @Test
    void noNameIsNoCountry() {
        assertThat(CountryCode.of(null)).isNull();
    }
}
