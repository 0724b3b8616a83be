package dev.kopru.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All texts for people, looked through for words that only programs use. */
class SpokenTextsTests {

    private static final Pattern STATE = Pattern.compile(
            "\\b(?:STARTED|STOPPED|COMPLETED|FAILED|ABANDONED|PENDING|RESOLVED|GIVEN_UP|DISCARDED|VIEWER|OPERATOR|ADMINISTRATOR|UNKNOWN)\\b");
    private static final Pattern LENGTH = Pattern.compile("\\bPT?\\d+[DHMS]\\b");
    private static final Pattern DATE_PATTERN = Pattern.compile("uuuu|yyyy");
    private static final Pattern FORM = Pattern.compile("\\{\\d+,(\\w+)}");
    /** A figure that may be one, before a word that is then another. */
    private static final Pattern MANY = Pattern.compile(
            "\\{\\d+(?:,figure)?} (?:rejected |unseen |valid )?(?:records|rows|notices|differences|runs|times|seconds|variants|movements)\\b");

    /** Of one file and key. */
    private record Text(String file, String key, String words) {}

    @Test
    void noTextSaysAStateOrALengthOrADateAsProgramsWriteThem() throws IOException {
        List<Text> texts = texts("*.properties");

        assertThat(texts).hasSizeGreaterThan(2_000);
        assertThat(texts).filteredOn(text -> STATE.matcher(text.words()).find()).isEmpty();
        assertThat(texts)
                .filteredOn(text -> LENGTH.matcher(text.words()).find())
                .isEmpty();
        assertThat(texts)
                .filteredOn(text -> DATE_PATTERN.matcher(text.words()).find())
                .isEmpty();
    }

    @Test
    void noReasonCountsOneRecordAsIfItWereMany() throws IOException {
        assertThat(texts("*_en.properties"))
                .filteredOn(
                        text -> !text.file().startsWith("desk") && !text.file().startsWith("finding"))
                .filteredOn(text -> MANY.matcher(text.words()).find())
                .isEmpty();
    }

    @Test
    void everyPlaceAsksForAFormThatThereIs() throws IOException {
        assertThat(texts("*.properties"))
                .filteredOn(text -> !text.file().startsWith("desk"))
                .flatExtracting(text -> FORM.matcher(text.words())
                        .results()
                        .map(form -> form.group(1))
                        .toList())
                .containsOnly("figure", "number", "date", "length", "word", "field", "path");
    }

    private static List<Text> texts(String names) throws IOException {
        List<Text> texts = new ArrayList<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("file:src/main/resources/messages/" + names)) {
            Properties read = new Properties();
            try (InputStreamReader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                read.load(in);
            }
            String name = Objects.requireNonNull(file.getFilename());
            read.forEach((key, words) -> texts.add(new Text(name, key.toString(), words.toString())));
        }
        return texts;
    }
}
