package dev.kopru.unit;

import dev.kopru.job.SharedSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings file of the units. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UnitSettings.class)
class UnitConfiguration {

    @Bean
    SharedSettings unitSettingsFile() {
        return new SharedSettings("units");
    }
}
