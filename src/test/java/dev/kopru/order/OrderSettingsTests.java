package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.order.rule.OrderSettings;
import dev.kopru.run.JobDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** A settings file with a mistake stops the start, and says which file and what. */
@ExtendWith(OutputCaptureExtension.class)
class OrderSettingsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order.yml | chunk-sise: 100 | kopru.order.chunk-sise",
                "order.yml | chunk-size: 0 | jobs/order.yml: chunk-size must lie between 1 and 5000, but is 0",
                "order.yml | tolerance: -1 | jobs/order.yml: tolerance must not be negative, but is -1",
                "order.yml | statuses: [] | jobs/order.yml: statuses must name at least one status of the shop",
                "order.yml | minimum-age: -5m | jobs/order.yml: minimum-age must not be negative, but is PT-5M",
                "order.yml | unknown-payment: perhaps | kopru.order.unknown-payment",
                "order.yml | 'timer: {every: 10s, enabled: true}' | kopru.order.timer",
                "order.yml | 'statuses: [Paid' | cannot be read",
                "orders.yml | chunk-size: 100 | jobs/orders.yml belongs to no job; known files: order.yml"
            })
    void aMistakeIsNamedWithItsFile(
            String file, String content, String message, CapturedOutput output, @TempDir Path home) throws IOException {
        Files.createDirectories(home.resolve("jobs"));
        Files.writeString(home.resolve("jobs").resolve(file), content);

        assertThat(starts(home)).isFalse();

        assertThat(output).contains("APPLICATION FAILED TO START").contains(message);
    }

    @Test
    void aFileBesideTheJarOverridesThePackagedOneKeyByKey(@TempDir Path home) throws IOException {
        Files.createDirectories(home.resolve("jobs"));
        Files.writeString(home.resolve("jobs/order.yml"), "statuses: [Paid]\ncancelled-statuses: []\n");

        try (ConfigurableApplicationContext context = application().run("--kopru.home=" + home)) {
            OrderSettings settings = context.getBean(OrderSettings.class);
            assertThat(settings.statuses()).containsExactly("Paid");
            assertThat(settings.cancelledStatuses()).isEmpty();
            assertThat(settings.chunkSize()).isEqualTo(1000);
            assertThat(settings.payments()).hasSize(6);
        }
    }

    private static boolean starts(Path home) {
        try {
            application().run("--kopru.home=" + home).close();
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private static SpringApplication application() {
        SpringApplication application = new SpringApplication(SettingsOnly.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application;
    }

    /** Nothing but what reads and checks the settings: no database is needed to find a mistake in them. */
    @EnableConfigurationProperties(OrderSettings.class)
    @ComponentScan(
            basePackages = {"dev.kopru.record", "dev.kopru.run", "dev.kopru.reading", "dev.kopru.setting.file"},
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(JobFolderCheck|KopruHome)"))
    static class SettingsOnly {
        @Bean
        JobDefinition definition(OrderSettings settings) {
            return new OrderImportConfiguration().orderImportDefinition(settings);
        }
    }
}
