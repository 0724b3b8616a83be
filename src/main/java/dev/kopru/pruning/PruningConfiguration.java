package dev.kopru.pruning;

import dev.kopru.setting.Current;
import dev.kopru.setting.LiveSettings;
import dev.kopru.setting.SettingForm;
import dev.kopru.setting.file.SharedSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings file of pruning. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PruningSettings.class)
class PruningConfiguration {

    @Bean
    SharedSettings pruningSettingsFile() {
        return new SharedSettings("pruning");
    }

    @Bean
    SettingForm pruningForm() {
        return SettingForm.of(
                "pruning",
                "pruning",
                "kopru.pruning",
                "enabled",
                "every",
                "keep.resolved-payloads",
                "keep.resolved-records",
                "keep.imports",
                "keep.runs",
                "keep.attempts",
                "keep.seen-notices",
                "keep.audit");
    }

    @Bean
    Current<PruningSettings> currentPruningSettings(PruningSettings atStart, ObjectProvider<LiveSettings> live) {
        return Current.of(atStart, live);
    }
}
