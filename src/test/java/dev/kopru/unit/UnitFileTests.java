package dev.kopru.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.run.JobDefinition;
import dev.kopru.run.JobTimer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The settings file {@code jobs/units.yml}, which belongs to no job alone. */
class UnitFileTests {

    @Test
    void withoutAFileEveryCardIsSoldInItsOwnUnit(@TempDir Path home) {
        try (ConfigurableApplicationContext context = started(home)) {
            assertThat(context.getBean(SaleUnits.class).of("VIDA", List.of(), "adet"))
                    .isEqualTo("adet");
        }
    }

    @Test
    void aFileBesideTheJarIsReadAndIsNoStranger(@TempDir Path home) throws IOException {
        write(home, "sale-units: [{card: VIDA, unit: koli}, {category: Toptan, unit: palet}]");

        try (ConfigurableApplicationContext context = started(home)) {
            assertThat(context.getBean(SaleUnits.class).of("VIDA", List.of(), "adet"))
                    .isEqualTo("koli");
        }
    }

    @Test
    void aKeyThatDoesNotExistIsRefused(@TempDir Path home) throws IOException {
        write(home, "sale-unit: [{card: VIDA, unit: koli}]");

        assertThatThrownBy(() -> started(home)).hasStackTraceContaining("kopru.units.sale-unit");
    }

    private static void write(Path home, String text) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("jobs")).resolve("units.yml"), text);
    }

    private static ConfigurableApplicationContext started(Path home) {
        SpringApplication application = new SpringApplication(SettingsOnly.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application.run("--kopru.home=" + home);
    }

    /** Nothing but what reads and checks the settings. */
    @ComponentScan(
            basePackages = {"dev.kopru.record", "dev.kopru.run", "dev.kopru.reading", "dev.kopru.setting.file"},
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(JobFolderCheck|KopruHome)"))
    @Import({UnitConfiguration.class, SaleUnits.class})
    static class SettingsOnly {
        @Bean
        JobDefinition definition() {
            return new JobDefinition("OrderImportJob", "order", JobTimer.every(Duration.ofHours(1), true));
        }
    }
}
