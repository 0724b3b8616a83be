package dev.kopru.order;

import dev.kopru.setting.SettingForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which settings of {@code jobs/order.yml} people change on pages. */
@Configuration(proxyBeanMethods = false)
class OrderSettingForms {

    @Bean
    SettingForm orderStatusesForm() {
        return form("order-statuses", "statuses", "cancelled-statuses", "ignored-statuses", "minimum-age");
    }

    @Bean
    SettingForm orderAmountsForm() {
        return form("order-amounts", "tolerance");
    }

    private static SettingForm form(String name, String... settings) {
        return SettingForm.of(name, OrderImportConfiguration.JOB, "kopru.order", settings);
    }
}
