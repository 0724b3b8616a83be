package dev.kopru.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.csv.profile.CsvProfiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles are found, and what is wrong with one is said with file and key. */
class ProfilesTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour: red|colour",
                "charset: latin-99|charset",
                "delimiter: xx|delimiter",
                "decimal: both|decimal",
                "zone: Mars|zone",
                "header-row: three|header-row",
                "other-columns: maybe|other-columns",
                "required: [weight]|required",
                "required: [sku, colour]|required",
                "first-wins: [x]|first-wins",
                "constants: {x: 1}|constants.x",
                "options: {box: 1}|options.box",
                "values: {sku: 5}|values.sku",
                "whole-numbers: {a: b}|whole-numbers"
            })
    void whatIsWrongIsSaidWithFileAndKey(String line, String key) {
        assertThatThrownBy(() -> CsvFixture.profile(line + "\n"))
                .isInstanceOf(CsvFileException.class)
                .hasMessageContaining("profiles/products/test.yml")
                .hasMessageContaining("key " + key + ":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [", "group-by: [sku]\n", "- x\n", ": :"})
    void yamlThatCannotBeReadNamesTheFile(String text) {
        assertThatThrownBy(() -> CsvFixture.profile(text))
                .isInstanceOf(CsvFileException.class)
                .hasMessageContaining("profiles/products/test.yml");
    }

    @Test
    void valuesAreTheTextThatIsWritten() {
        CsvProfile profile = CsvFixture.profile("constants: {id: 0017, name: NO, vat: 20}\n");

        assertThat(profile.constants())
                .containsExactly(Map.entry("id", "0017"), Map.entry("name", "NO"), Map.entry("vat", "20"));
    }

    @Test
    void anOwnProfileComesBeforeTheShippedOneAndIsReadAgainWhenItChanges() throws IOException {
        CsvProfiles profiles = CsvFixture.profiles(home, CsvFixture.PRODUCTS);
        Path file = Files.createDirectories(home.resolve("profiles/products")).resolve("mine.yml");
        Files.writeString(file, "group-by: [sku]\ncolumns: {sku: [Kod]}\n");

        assertThat(profiles.profile("products", "mine").columnName("sku")).isEqualTo("Kod");

        Files.writeString(file, "group-by: [sku]\ncolumns: {sku: [Kod 2]}\n");
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1));
        assertThat(profiles.profile("products", "mine").columnName("sku")).isEqualTo("Kod 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "../products/x", "..", "A", "", "x.yml", "a\0b"})
    void unknownProfilesAreRefused(String name) {
        assertThatThrownBy(() -> CsvFixture.profiles(home, CsvFixture.PRODUCTS).profile("products", name))
                .isInstanceOfSatisfying(
                        CsvFileException.class,
                        e -> assertThat(e.reason().code()).isEqualTo("CSV_UNKNOWN_PROFILE"));
    }

    @Test
    void aKindThatNobodyReadsIsNotThere() {
        assertThatThrownBy(() -> CsvFixture.profiles(home, CsvFixture.PRODUCTS).kind("movements"))
                .isInstanceOfSatisfying(CsvFileException.class, e -> {
                    assertThat(e.kind()).isEqualTo(dev.kopru.record.Explained.Kind.UNKNOWN);
                    assertThat(e).hasMessageContaining("not yet available");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages/csv.properties", "messages/csv_en.properties"})
    void everyReasonHasItsWordsInBothLanguages(String file) throws IOException {
        Properties texts = new Properties();
        try (var in = new java.io.InputStreamReader(
                java.util.Objects.requireNonNull(getClass().getResourceAsStream("/" + file)),
                java.nio.charset.StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        for (CsvReason reason : Set.of(CsvReason.values())) {
            assertThat(texts.getProperty("reason." + reason)).as(reason.name()).isNotBlank();
        }
    }
}
