package dev.kopru;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kopru.record.NoticeCode;
import dev.kopru.record.ReasonCode;
import dev.kopru.run.history.RunFailure;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whatever a job rejects or notes has words in both languages; the codes are found by themselves. */
class WordsTests {

    private static final Pattern PLACE = Pattern.compile("\\{\\d+(?:,\\w+)?}");

    private static final JavaClasses TYPES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.kopru");
    private static final List<Message> ALL = all();

    /** Empty where it is not translated. */
    private record Message(String key, String turkish, String english) {}

    /** All jobs' messages are looked through: a code that two have would be told in the words of one. */
    @Test
    void everyNoticeHasItsWordsInBothLanguagesAndNoOtherJobHasTheCode() {
        List<ReasonCode> codes = codes(true);

        assertThat(codes).isNotEmpty();
        for (ReasonCode code : codes) {
            List<Message> found = messages("notice." + code.name());
            assertThat(found).as(code.name()).hasSize(1);
            assertThat(places(found.get(0).turkish()))
                    .as(code.name())
                    .isEqualTo(places(found.get(0).english()));
            assertThat(found.get(0).turkish())
                    .as(code.name())
                    .isNotEqualTo(found.get(0).english());
        }
        assertThat(codes).extracting(ReasonCode::name).doesNotHaveDuplicates();
    }

    /** Of two that have the same key a page shows one, and nobody sees which. */
    @Test
    void noTwoFilesOfThePagesHaveTheSameKey() {
        assertThat(ALL.stream().map(Message::key).filter(key -> key.startsWith("desk.")))
                .doesNotHaveDuplicates();
    }

    @Test
    void noWordsAreLeftOfANoticeThatIsNoLongerThere() {
        assertThat(ALL.stream().map(Message::key).filter(key -> key.startsWith("notice.")))
                .containsExactlyInAnyOrderElementsOf(codes(true).stream()
                        .map(code -> "notice." + code.name())
                        .toList());
    }

    @Test
    void everyReasonHasItsWordsInBothLanguages() {
        for (ReasonCode code : codes(false)) {
            List<Message> found = messages("reason." + code.name());
            assertThat(found).as(code.name()).isNotEmpty().allSatisfy(message -> assertThat(places(message.turkish()))
                    .isEqualTo(places(message.english())));
        }
    }

    /** A group of records is told by what they have in common, in a few words without holes. */
    @Test
    void everyReasonAndNoticeHasAFewWordsForAGroupOfThem() {
        List<ReasonCode> codes = new ArrayList<>(codes(true));
        codes.addAll(codes(false));
        // Why runs failed and settings were refused is never told of a group of records.
        codes.removeIf(code -> code instanceof RunFailure || code.name().startsWith("SETTING_"));
        for (ReasonCode code : codes) {
            assertThat(messages("desk.kind." + code.name()))
                    .as(code.name())
                    .hasSize(1)
                    .allSatisfy(kind -> {
                        assertThat(kind.turkish())
                                .isNotBlank()
                                .hasSizeLessThan(60)
                                .doesNotContain("{");
                        assertThat(kind.english())
                                .isNotBlank()
                                .hasSizeLessThan(60)
                                .doesNotContain("{");
                    });
        }
    }

    private static List<ReasonCode> codes(boolean notices) {
        List<ReasonCode> codes = new ArrayList<>();
        TYPES.stream()
                .filter(type -> type.isEnum()
                        && type.isAssignableTo(ReasonCode.class)
                        && type.isAssignableTo(NoticeCode.class) == notices)
                .map(JavaClass::reflect)
                .forEach(type -> codes.addAll(List.of((ReasonCode[]) type.getEnumConstants())));
        return codes;
    }

    private static List<Message> messages(String key) {
        return ALL.stream().filter(message -> message.key().equals(key)).toList();
    }

    private static List<Message> all() {
        try {
            List<Message> all = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("file:src/main/resources/messages/*_en.properties")) {
                String english = Objects.requireNonNull(file.getFilename());
                Properties translated = texts(file);
                texts(file.createRelative(english.replace("_en", "")))
                        .forEach((key, text) -> all.add(new Message(
                                key.toString(), text.toString(), translated.getProperty(key.toString(), ""))));
            }
            return all;
        } catch (IOException e) {
            throw new IllegalStateException("The message files cannot be read", e);
        }
    }

    private static Properties texts(Resource file) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    private static SortedSet<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
