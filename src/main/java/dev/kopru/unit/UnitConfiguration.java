package dev.kopru.unit;

import dev.kopru.setting.Current;
import dev.kopru.setting.LiveSettings;
import dev.kopru.setting.SettingForm;
import dev.kopru.setting.file.SharedSettings;
import org.springframework.beans.factory.ObjectProvider;
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

    @Bean
    SettingForm saleUnitsForm() {
        return SettingForm.of("sale-units", "units", "kopru.units", "sale-units");
    }

    @Bean
    Current<UnitSettings> currentUnitSettings(UnitSettings atStart, ObjectProvider<LiveSettings> live) {
        return Current.of(atStart, live);
    }
}
