package dev.kopru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kopru.text.BuiltVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

@ExtendWith({OpenLog.class, OutputCaptureExtension.class})
class StartLineTests {

    @Test
    void theStartLineNamesTheVersionThatTheBuildWroteDownAlsoWhereNoJarIsRun(CapturedOutput said) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            new StartLine()
                    .onApplicationEvent(
                            new ApplicationContextInitializedEvent(new SpringApplication(), new String[0], context));
        }

        assertThat(said).contains("Köprü " + BuiltVersion.read() + " başlıyor").doesNotContain("development");
    }

    @Test
    void theStartLineOfAWorkerSaysWhatItIs(CapturedOutput said) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("given", Map.of("kopru.worker", "true")));
            new StartLine()
                    .onApplicationEvent(
                            new ApplicationContextInitializedEvent(new SpringApplication(), new String[0], context));
        }

        assertThat(said).contains("Köprü " + BuiltVersion.read() + " işçi olarak başlıyor / starts as a worker: Java");
    }

    @Test
    void theVersionIsThePomsOwn() throws IOException {
        assumeThat(StartLineTests.class.getResource("/META-INF/build-info.properties"))
                .as("written by Maven")
                .isNotNull();

        assertThat(Files.readString(Path.of("pom.xml")))
                .containsPattern("<artifactId>kopru</artifactId>\\s*<version>" + BuiltVersion.read() + "</version>");
    }
}
