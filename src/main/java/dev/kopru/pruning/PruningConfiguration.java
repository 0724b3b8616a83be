package dev.kopru.pruning;

import dev.kopru.job.SharedSettings;
import dev.kopru.setting.Current;
import dev.kopru.setting.LiveSettings;
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
    Current<PruningSettings> currentPruningSettings(PruningSettings atStart, ObjectProvider<LiveSettings> live) {
        return Current.of(atStart, live);
    }
}
