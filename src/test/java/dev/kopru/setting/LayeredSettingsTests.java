package dev.kopru.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Environment before database before file. */
class LayeredSettingsTests {

    private static final String LIST = "kopru.order.payments";
    private static final Map<String, String> KEPT =
            Map.of(LIST, "[{\"method\":\"Kripto\",\"account\":\"108\"},{\"method\":\"Havale\",\"account\":null}]");

    private static StandardEnvironment environment(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("file [jobs/order.yml]", Map.of(LIST + "[0].method", "Nakit")));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("packaged order.yml", Map.of("kopru.order.statuses[0]", "Paid")));
        return environment;
    }

    @Test
    void withoutAnythingKeptTheFileRules() {
        LayeredSettings settings = new LayeredSettings(environment(Map.of()), Map.of());

        assertThat(settings.where(LIST)).isEqualTo(SettingSource.FILE);
        assertThat(settings.list(LIST)).containsExactly(Map.of("method", "Nakit"));
        assertThat(settings.where("kopru.order.statuses")).isEqualTo(SettingSource.PACKAGED);
        assertThat(settings.list("kopru.order.statuses")).containsExactly(Map.of("", "Paid"));
    }

    @Test
    void whatIsKeptRulesOverTheFileAsAWholeList() {
        LayeredSettings settings = new LayeredSettings(environment(Map.of()), KEPT);

        assertThat(settings.where(LIST)).isEqualTo(SettingSource.KEPT);
        assertThat(settings.list(LIST))
                .containsExactly(Map.of("method", "Kripto", "account", "108"), Map.of("method", "Havale"));
    }

    @Test
    void theEnvironmentRulesOverWhatIsKept() {
        LayeredSettings settings =
                new LayeredSettings(environment(Map.of("KOPRU_ORDER_PAYMENTS_0_METHOD", "Wallet")), KEPT);

        assertThat(settings.where(LIST)).isEqualTo(SettingSource.ENVIRONMENT);
        assertThat(settings.list(LIST)).containsExactly(Map.of("method", "Wallet"));
    }
}
