package dev.kopru.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerVersionTests {

    @ParameterizedTest
    @CsvSource({
        "5.7.44-log, MySQL, true",
        "8.0.36, MySQL, false",
        "8.4.3, MySQL, false",
        "9.7.0, MySQL, false",
        "10.3.39-MariaDB, MariaDB, true",
        "5.5.5-10.3.39-MariaDB-1:10.3.39+maria~ubu2004, MariaDB, true",
        "10.6.18-MariaDB, MariaDB, false",
        "11.4.5-MariaDB, MariaDB, false",
        "5.5.68-MariaDB, MariaDB, true"
    })
    void aServerThatIsTooOldIsKnownByItsVersion(String version, String product, boolean tooOld) {
        ServerFacts facts = new ServerFacts(ServerVersion.of(version), false, "kopru", "utf8mb4");

        assertThat(facts.version().product()).isEqualTo(product);
        assertThat(facts.version().isTooOld()).isEqualTo(tooOld);
        assertThat(facts.troubles("spring.datasource.url")).hasSize(tooOld ? 1 : 0);
    }

    @Test
    void aServerThatIsTooOldIsRefusedInWords() {
        Finding finding = new ServerFacts(ServerVersion.of("5.7.44-log"), false, "kopru", "utf8mb4")
                .troubles("spring.datasource.url")
                .get(0);

        assertThat(FindingWords.say(finding, Locale.ENGLISH))
                .isEqualTo("spring.datasource.url: MySQL 5.7.44-log is too old; MySQL 8.0 or MariaDB 10.6 (or newer) is"
                        + " needed, upgrade the server.");
        assertThat(FindingWords.say(finding, FindingWords.TURKISH))
                .isEqualTo(
                        "spring.datasource.url: MySQL 5.7.44-log çok eski; MySQL 8.0 ya da MariaDB 10.6 (ya da daha yenisi)"
                                + " gerekir, sunucuyu yükseltin.");
    }
}
