package dev.kopru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.yaml.snakeyaml.Yaml;

/** Whoever starts Köprü starts it again, gives it time to stop, and ends it when it has no memory. */
class DeploymentFilesTests {

    private static final Path FOLDER = Path.of("docker");
    private static final String ENDS_WITHOUT_MEMORY = "-XX:+ExitOnOutOfMemoryError";

    /** The grace time and the five seconds after it. */
    private static final int LONGEST_STOP_SECONDS = 35;

    @Test
    void systemdStartsItAgainAndWaitsForItsEnd() throws IOException {
        String unit = Files.readString(FOLDER.resolve("kopru.service"));

        assertThat(unit.lines())
                .contains("Restart=always", "SuccessExitStatus=143", "KillMode=mixed", "User=kopru")
                .contains("OOMPolicy=continue", "StartLimitIntervalSec=0")
                .contains("Environment=LANG=C.UTF-8 LC_ALL=C.UTF-8")
                .noneMatch(line -> line.startsWith("MemoryDenyWriteExecute"));
        assertThat(number(unit, "TimeoutStopSec=(\\d+)s")).isGreaterThan(LONGEST_STOP_SECONDS);
        assertThat(unit).contains(ENDS_WITHOUT_MEMORY);
    }

    @Test
    void systemdUnderstandsTheUnit() throws Exception {
        Path analyze = Path.of("/usr/bin/systemd-analyze");
        assumeThat(analyze).as("systemd").exists();
        assumeThat(Path.of("/usr/bin/java")).as("Java where the unit has it").exists();

        Process check = new ProcessBuilder(
                        analyze.toString(),
                        "verify",
                        FOLDER.resolve("kopru.service").toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(output).doesNotContain("kopru.service");
    }

    @Test
    void theWindowsServiceStartsItAgainAndWaitsForItsEnd() throws Exception {
        Path file = FOLDER.resolve("windows/kopru-service.xml");
        Document service =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());

        assertThat(text(service, "arguments")).contains(ENDS_WITHOUT_MEMORY).contains("kopru.jar");
        assertThat(text(service, "arguments")).doesNotContain("-Xrs");
        assertThat(service.getElementsByTagName("onfailure")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("action")
                        .getNodeValue())
                .isEqualTo("restart");
        assertThat(number(text(service, "stoptimeout"), "(\\d+) sec")).isGreaterThan(LONGEST_STOP_SECONDS);
    }

    @Test
    void composeStartsItAgainAndWaitsForItsEnd() throws IOException {
        String compose = Files.readString(FOLDER.resolve("compose.yml"));
        String kopru = compose.substring(compose.indexOf("\n  kopru:"));

        assertThat(kopru).contains("restart: unless-stopped");
        assertThat(60 * number(kopru, "stop_grace_period: (\\d+)m")).isGreaterThan(LONGEST_STOP_SECONDS);
        assertThat(Files.readString(FOLDER.resolve("Dockerfile"))).contains(ENDS_WITHOUT_MEMORY);
    }

    @Test
    @SuppressWarnings("unchecked")
    void composeStartsWorkersOnTheServicesDatabasesAndFoldersAndOnNoPortOfTheMachine() throws IOException {
        Map<String, Object> compose = new Yaml().load(Files.readString(FOLDER.resolve("compose.yml")));
        Map<String, Map<String, Object>> services = (Map<String, Map<String, Object>>) part(compose, "services");
        Map<String, ?> kopru = part(services, "kopru");
        Map<String, ?> worker = part(services, "worker");

        assertThat(services.values().stream().filter(service -> service.containsKey("profiles")))
                .hasSize(2)
                .allSatisfy(service -> assertThat(service).containsEntry("profiles", List.of("scale")));
        assertThat(worker.get("command")).isEqualTo(List.of("worker"));
        assertThat(worker.get("ports")).isEqualTo(List.of());
        assertThat(worker.get("volumes")).isNotNull().isEqualTo(kopru.get("volumes"));
        assertThat(worker.get("stop_grace_period")).isNotNull().isEqualTo(kopru.get("stop_grace_period"));
        Map<String, Object> shared = new TreeMap<>(part(kopru, "environment"));
        assertThat(shared.put("KOPRU_PARTITIONING", "rabbit")).isEqualTo("${PARTITIONING:-local}");
        assertThat(new TreeMap<>(part(worker, "environment"))).isEqualTo(shared);
    }

    @Test
    void whoeverStartsItGivesItNoMoreMemoryThanItNeeds() throws IOException {
        for (String file :
                List.of("docker/kopru.service", "docker/windows/kopru-service.xml", "docker/Dockerfile", "pom.xml")) {
            assertThat(Files.readString(Path.of(file)))
                    .as(file)
                    .contains("-Xmx256m -XX:+UseSerialGC")
                    .doesNotContain("MaxRAMPercentage");
        }
    }

    /** The lifecycle that {@code spring-boot:run} forks ends with test-compile. */
    @Test
    void whoeverOnlyRunsItWaitsForNoTestsAndNoFormat() throws IOException {
        String build = Files.readString(Path.of("pom.xml"));

        assertThat(phase(build, "<id>default-testCompile</id>")).isEqualTo("process-test-classes");
        assertThat(phase(build, "<artifactId>spotless-maven-plugin</artifactId>"))
                .isEqualTo("process-test-classes");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> part(Map<String, ?> of, String name) {
        return (Map<String, ?>) Objects.requireNonNull(of.get(name), name);
    }

    private static String phase(String build, String after) {
        Matcher matcher = Pattern.compile("<phase>([a-z-]+)</phase>").matcher(build);
        assertThat(matcher.find(build.indexOf(after))).as(after).isTrue();
        return matcher.group(1);
    }

    private static String text(Document document, String element) {
        return document.getElementsByTagName(element).item(0).getTextContent();
    }

    private static int number(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return Integer.parseInt(matcher.group(1));
    }
}
