package dev.kopru.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.port.Composition;
import dev.kopru.port.Connector;
import dev.kopru.port.Port;
import dev.kopru.setting.check.Given;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The list of all settings against the code: a new setting that is not listed would be refused. */
class KnownSettingsTests {

    private static final Pattern KEY = Pattern.compile(
            "(?:\\$\\{|ConditionalOnProperty\\((?:name = )?\"|getProperty\\(\"|\\.bind\\(\")(kopru\\.[a-z.-]*[a-z])");
    private static final Pattern JOB = Pattern.compile("new JobDefinition\\(\\s*(\\w+)(?:\\.NAME)?, \"(\\w+)\"");

    @Test
    void everyRecordThatSettingsAreBoundToIsListed() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Set<String> bound = scanner.findCandidateComponents("dev.kopru").stream()
                .filter(found -> !isOfATest(found))
                .map(BeanDefinition::getBeanClassName)
                .map(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> listed = KnownSettings.load().classes().stream()
                .map(known -> known.type().getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(bound).isNotEmpty();
        assertThat(listed).containsAll(bound);
    }

    /** Jobs that only tests have bring a list of their own. */
    private static boolean isOfATest(BeanDefinition found) {
        Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
        return type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("test-classes");
    }

    @Test
    void everySingleValueThatTheCodeReadsIsListed() {
        KnownSettings known = KnownSettings.load();

        Set<String> read = sources()
                .flatMap(text -> KEY.matcher(text).results())
                .map(key -> key.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(read).hasSizeGreaterThan(10).allSatisfy(key -> {
            SettingNode node = known.root();
            for (String word : key.split("\\.")) {
                node = node == null ? null : Given.next(node, word);
            }
            assertThat(node).as(key).isNotNull();
        });
    }

    @Test
    void theJobsAreThoseOfTheCode() {
        Map<String, String> jobs = new TreeMap<>();
        sources()
                .forEach(text ->
                        JOB.matcher(text).results().forEach(job -> jobs.put(named(job.group(1), text), job.group(2))));

        assertThat(JobNames.all()).isEqualTo(jobs.keySet()).hasSize(4);
        assertThat(KnownSettings.jobNames()).isEqualTo(jobs);
    }

    @Test
    void theChoicesAreTheConnectorsThatThereAre() {
        List<Connector> connectors =
                SpringFactoriesLoader.forDefaultResourceLocation(null).load(Connector.class);
        for (Port port : Port.values()) {
            Set<String> names = connectors.stream()
                    .filter(connector -> connector.ports().contains(port))
                    .map(Connector::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            names.add(Composition.NONE);

            assertThat(choices(Composition.ownSetting(port))).as(port.name()).containsAll(names);
            if (port != Port.MEDIA) {
                assertThat(choices("kopru." + port.side() + ".connector")).containsAll(names);
            }
        }
        Set<String> known = connectors.stream().map(Connector::name).collect(Collectors.toCollection(TreeSet::new));
        known.add(Composition.NONE);
        assertThat(choices("kopru.store.connector")).isNotEmpty().isSubsetOf(known);
    }

    private static List<String> choices(String setting) {
        SettingNode node = KnownSettings.load().root();
        for (String word : setting.split("\\.")) {
            node = node == null ? null : Given.next(node, word);
        }
        return node instanceof SettingNode.Leaf leaf ? List.copyOf(leaf.choices()) : List.of();
    }

    @Test
    void theFilesThatJobsImportAreThoseThatHaveProfiles() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/resources/profiles"))) {
            assertThat(KnownSettings.fileKinds().values())
                    .containsExactlyInAnyOrderElementsOf(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .toList());
        }
    }

    /** A constant of the same file, or the class that is the job's name. */
    private static String named(String constant, String text) {
        Pattern kept = Pattern.compile(
                (constant.equals("JOB") ? "" : "class " + constant + " \\{\\s+(?:public )?static final String ")
                        + (constant.equals("JOB") ? "JOB" : "NAME") + " = \"(\\w+)\"");
        return Stream.concat(Stream.of(text), sources())
                .map(kept::matcher)
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(KnownSettingsTests::text)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
