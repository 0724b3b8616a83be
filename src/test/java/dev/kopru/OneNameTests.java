package dev.kopru;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.WholeService;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One thing has one name wherever a person reads of it: on pages, in alerts, in reasons and in the texts beside them. */
class OneNameTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    private static String text(String file, String language, String key) throws IOException {
        Properties texts = new Properties();
        Path path = MESSAGES.resolve(file + (language.equals("tr") ? "" : "_" + language) + ".properties");
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return Objects.requireNonNull(texts.getProperty(key), key).toLowerCase(Locale.forLanguageTag(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "en"})
    void aJobIsCalledOnPagesAsInAlertsAndReasons(String language) throws IOException {
        for (String job : WholeService.JOBS) {
            String onPages = text("desk", language, "desk.job." + job);

            assertThat(text("alert", language, "alert.subject." + job)).isEqualTo(onPages);
            assertThat(text("words", language, "word." + job)).isEqualTo(onPages);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "en"})
    void theStateOfARunIsCalledOnPagesAsInReasons(String language) throws IOException {
        for (String state :
                List.of("STARTING", "STARTED", "STOPPING", "STOPPED", "COMPLETED", "FAILED", "ABANDONED", "UNKNOWN")) {
            assertThat(text("words", language, "word." + state))
                    .isEqualTo(text("desk", language, "desk.status." + state));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "en"})
    void theStateOfARejectedRecordIsCalledInItsStoryAsInTheList(String language) throws IOException {
        for (String state : List.of("PENDING", "GIVEN_UP", "RESOLVED", "DISCARDED")) {
            String inList = text("desk-retries", language, "desk.retries.which." + state);

            assertThat(text("desk-records", language, "desk.record.state." + state))
                    .isEqualTo(inList);
            if (language.equals("tr")) {
                assertThat(text("words", language, "word." + state)).isEqualTo(inList);
            }
        }
    }

    @Test
    void aRunAndTheBooksHaveOneTurkishWord() throws IOException {
        List<Path> texts;
        try (Stream<Path> messages = Files.list(MESSAGES)) {
            texts = Stream.concat(
                            messages.filter(file -> !file.toString().endsWith("_en.properties")),
                            Stream.of("README.tr.md", "docker/README.tr.md", "jobs/README.tr.md")
                                    .map(Path::of))
                    .toList();
        }
        assertThat(texts).hasSizeGreaterThan(20);
        for (Path file : texts) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContainPattern("(?iu)\\bkoşu(nun|lar\\w*|da|su|yu|ya)?\\b")
                    .doesNotContainPattern("(?iu)\\bile defter\\b");
        }
    }
}
