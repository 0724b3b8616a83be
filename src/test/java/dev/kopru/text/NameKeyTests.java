package dev.kopru.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The form in which names are compared. */
class NameKeyTests {

    @Test
    void aTurkishNameIsTheSameHoweverItsLettersAreSpelt() {
        for (String name : List.of(
                "ÇIĞ İÖŞÜ çığ iöşü",
                "Işık Gıda San. ve Tic. Ltd. Şti.",
                "İnci A.Ş.",
                "O'Hara-Çelik",
                "Ayşe  GÜL",
                "Öz_Ünal 24")) {
            assertThat(NameKey.of(name))
                    .isNotNull()
                    .isEqualTo(NameKey.of(Normalizer.normalize(name, Normalizer.Form.NFD)));
        }
        assertThat(NameKey.of("Işık Gıda San. ve Tic. Ltd. Şti."))
                .isEqualTo(new NameKey("isikgidasanayiveticaret", "ltd"));
        assertThat(NameKey.of("İnci A.Ş.")).isEqualTo(new NameKey("inci", "as"));
        assertThat(NameKey.of(" .-' ")).isNull();
    }
}
