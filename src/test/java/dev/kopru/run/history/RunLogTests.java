package dev.kopru.run.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.OpenLog;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.run.Numbers;
import dev.kopru.run.TestNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run says in a log, as words and as JSON. */
@ExtendWith({OpenLog.class, OutputCaptureExtension.class})
class RunLogTests {

    private static final Schemas SCHEMAS = TestDatabase.fresh();

    /** Spring Boot remembers the form for the whole process. */
    @AfterEach
    void asBefore() {
        System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();
        new SpringApplicationBuilder(Object.class)
                .web(WebApplicationType.NONE)
                .run()
                .close();
    }

    @Test
    void aLogThatIsJsonNamesTheRunAndItsJob(CapturedOutput output) {
        try (TestNode node = TestNode.core(SCHEMAS, "json", "logging.structured.format.console=ecs")) {
            node.numbers().let(Numbers.Happening.failing(Numbers.Moment.CHUNK_WRITTEN));
            PastRun run = node.ended(node.begin());

            JsonNode line = lines(output).stream()
                    .filter(each -> each.path("message").asString("").startsWith("NumbersJob FAILED"))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.get("run").asString()).isEqualTo(Long.toString(run.id()));
            assertThat(line.get("job").asString()).isEqualTo("NumbersJob");
            assertThat(line.get("log").get("level").asString()).isEqualTo("WARN");
        }
    }

    @Test
    void aLogThatIsJsonHoldsNoPersonalData(CapturedOutput output) {
        try (TestNode node = TestNode.core(SCHEMAS, "json", "logging.structured.format.console=logstash")) {
            assertThat(node.context().isRunning()).isTrue();
            sayPersonalThings();

            JsonNode line = lines(output).stream()
                    .filter(each -> each.path("message").asString("").startsWith("Order"))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.get("message").asString()).isEqualTo("Order web:1234567890 of *** and ***, run 17");
            assertThat(line.get("stack_trace").asString())
                    .contains("Duplicate entry '***'")
                    .doesNotContain("ayse");
        }
    }

    @Test
    void aLogOfWordsHoldsNoPersonalData(CapturedOutput output) {
        try (TestNode node = TestNode.core(SCHEMAS, "words")) {
            assertThat(node.context().isRunning()).isTrue();
            sayPersonalThings();

            assertThat(output.getOut())
                    .contains("WARN", " : Order web:1234567890 of *** and ***, run 17")
                    .contains("java.lang.IllegalStateException: Duplicate entry '***'")
                    .doesNotContain("ayse@", "10000000146");
        }
    }

    private static void sayPersonalThings() {
        LoggerFactory.getLogger(RunLogTests.class)
                .warn(
                        "Order {} of {} and {}, run {}",
                        "web:1234567890",
                        "ayse.yilmaz@ornek.com.tr",
                        "10000000146",
                        17,
                        new IllegalStateException("Duplicate entry 'ayse@ornek.com.tr'"));
    }

    private static List<JsonNode> lines(CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }
}
