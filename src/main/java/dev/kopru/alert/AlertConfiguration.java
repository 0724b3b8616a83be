package dev.kopru.alert;

import dev.kopru.alert.rule.AlertSettings;
import dev.kopru.setting.file.SharedSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings file of alerts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertSettings.class)
class AlertConfiguration {

    @Bean
    SharedSettings alertSettingsFile() {
        return new SharedSettings("alerts");
    }
}
