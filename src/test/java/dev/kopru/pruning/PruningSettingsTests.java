package dev.kopru.pruning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class PruningSettingsTests {

    @Test
    void personalDataIsKeptTheShortest() throws IOException {
        PruningSettings.Keep keep = with(Map.of()).keep();

        assertThat(keep.resolvedPayloads()).isEqualTo(Duration.ofDays(30));
        assertThat(keep.imports()).isEqualTo(Duration.ofDays(90));
        assertThat(keep.runs()).isEqualTo(Duration.ofDays(180));
        assertThat(keep.audit()).isEqualTo(Duration.ofDays(730));
        assertThat(with(Map.of("enabled", "false")).enabled()).isFalse();
    }

    @Test
    void periodsThatContradictEachOtherAreRefusedByName() {
        refused(
                "keep.runs",
                "89d",
                "jobs/pruning.yml: keep.runs must not be shorter than imports, whose runs are shown with"
                        + " them (PT2160H), but is PT2136H");
        refused(
                "keep.resolved-records",
                "29d",
                "jobs/pruning.yml: keep.resolved-records must not be shorter than"
                        + " resolved-payloads (PT720H), but is PT696H");
        refused("keep.audit", "0s", "jobs/pruning.yml: keep.audit must not be shorter than 1 hour (PT1H), but is PT0S");
        refused("every", "1s", "jobs/pruning.yml: every must be at least PT1M, but is PT1S");
    }

    private static void refused(String key, String value, String message) {
        assertThatThrownBy(() -> with(Map.of(key, value)))
                .isInstanceOf(BindException.class)
                .satisfies(e ->
                        assertThat(NestedExceptionUtils.getMostSpecificCause(e)).hasMessage(message));
    }

    /** The packaged file with these settings before it. */
    private static PruningSettings with(Map<String, String> first) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("first", Map.copyOf(first)));
        new YamlPropertySourceLoader()
                .load("file", new ClassPathResource("jobs/pruning.yml"))
                .forEach(environment.getPropertySources()::addLast);
        return new Binder(ConfigurationPropertySources.get(environment))
                .bind("", PruningSettings.class)
                .get();
    }
}
