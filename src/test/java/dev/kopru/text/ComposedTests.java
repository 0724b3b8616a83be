package dev.kopru.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.convert.support.DefaultConversionService;

/** One form for what looks alike. */
class ComposedTests {

    @Test
    void lettersWithMarksAreOneSignEach() {
        assertThat(Composed.of("s\u0327al I\u0307g\u0306u\u0308")).isEqualTo("şal İğü");
        assertThat(Composed.of("şal İğü")).isEqualTo("şal İğü");
        assertThat(Composed.orNull(null)).isNull();
    }

    @Test
    void whatHasSeveralSpellingsIsLookedForInAllOfThem() {
        assertThat(Composed.spellings("şal")).containsExactly("şal", "s\u0327al");
        assertThat(Composed.spellings("A-1")).containsExactly("A-1");
    }

    @Test
    void aConverterOfTextsIsAskedForTexts() {
        DefaultConversionService conversion = new DefaultConversionService();
        conversion.addConverter(String.class, String.class, Composed::of);

        assertThat(conversion.convert("s\u0327al", String.class)).isEqualTo("şal");
    }

    @Test
    void theFirstDamagedOfSomeTextsIsTold() {
        assertThat(Letters.oddIn(java.util.stream.Stream.of("Şişe", null, "Þiþe", "kalýn")))
                .contains("Þiþe");
        assertThat(Letters.oddIn(java.util.stream.Stream.of("Straße", "Þórður", "Ünal")))
                .isEmpty();
    }
}
