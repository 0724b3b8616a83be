package dev.kopru.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of findings, and in which language they are said. */
class FindingWordsTests {

    private static final Pattern CODE = Pattern.compile(
            "(?:(?:Finding\\.(?:problem|notice|right|sql)|BadStatementException of|return of|\\.say)\\(\\s*(?:out, )?\"|\"@)([a-z][a-z.-]+[a-z])\\|?\"");

    @Test
    void bothLanguagesHaveTheSameWordsWithTheSamePlaces() throws IOException {
        Properties turkish = texts("finding");
        Properties english = texts("finding_en");

        assertThat(turkish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        Pattern place = Pattern.compile("\\{\\d}");
        for (String key : turkish.stringPropertyNames()) {
            if (!key.startsWith("unknown-setting.far")) {
                assertThat(places(place, turkish.getProperty(key)))
                        .as(key)
                        .isEqualTo(places(place, english.getProperty(key)));
            }
        }
    }

    @Test
    void everythingThatIsFoundHasWords() throws IOException {
        Set<String> words = texts("finding").stringPropertyNames();
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                if (text.contains("dev.kopru.finding")) {
                    CODE.matcher(text).results().forEach(code -> codes.add(code.group(1)));
                }
            }
        }

        assertThat(codes).hasSizeGreaterThan(60);
        assertThat(words).containsAll(codes);
    }

    @Test
    void aPersonIsSpokenToAsTheSettingOrTheLocaleSaysAndInBothLanguagesWhereNobodySays() {
        assertThat(Languages.of("tr", "en", Map.of("LANG", "en_US.UTF-8"))).containsExactly(FindingWords.TURKISH);
        assertThat(Languages.of(null, "tr", Map.of("LANG", "C"))).containsExactly(FindingWords.TURKISH);
        assertThat(Languages.of(null, "en", Map.of("LANG", "tr_TR.UTF-8"))).containsExactly(FindingWords.TURKISH);
        assertThat(Languages.of(null, "en", Map.of("LANG", "en_GB.UTF-8"))).containsExactly(Locale.ENGLISH);
        assertThat(Languages.of(null, "en", Map.of("LANG", "tr_TR", "LC_ALL", "en_US")))
                .containsExactly(Locale.ENGLISH);
        assertThat(Languages.of(null, "en", Map.of("LANG", "C.UTF-8"))).isEqualTo(Languages.BOTH);
        assertThat(Languages.of("", "en", Map.of())).isEqualTo(Languages.BOTH);
    }

    @Test
    void aReportHasTheProblemsAtItsEndWhereTheyAreSeen() {
        FindingReport report = new FindingReport(Languages.BOTH);

        assertThat(report.lines(Finding.problem("same-port", 8080)))
                .containsExactly(
                        " ✗ server.port ve kopru.health.port ikisi de 8080; birine başka bir port verin.",
                        "   server.port and kopru.health.port are both 8080; give one of them another port.");
        assertThat(new FindingReport(List.of(Locale.ENGLISH)).lines(Finding.sql("sql-grant", "ali", "GRANT …;\n")))
                .containsExactly(
                        "-- SQL for an administrator to run, which gives the user \"ali\" its rights:", "GRANT …;", "");
    }

    private static Set<String> places(Pattern place, String text) {
        Set<String> places = new TreeSet<>();
        place.matcher(text).results().forEach(found -> places.add(found.group()));
        return places;
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages", file + ".properties"))) {
            texts.load(in);
        }
        return texts;
    }
}
