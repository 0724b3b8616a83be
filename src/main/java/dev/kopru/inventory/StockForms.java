package dev.kopru.inventory;

import dev.kopru.setting.SettingForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of stock that people change on pages. */
@Configuration(proxyBeanMethods = false)
class StockForms {

    private static final String PREFIX = "kopru.inventory";

    @Bean
    SettingForm stockWarehousesForm() {
        return form("stock-warehouses", "warehouses", "combine", "order-statuses", "orders-since");
    }

    @Bean
    SettingForm stockBuffersForm() {
        return form("stock-buffers", "safety-buffer.general", "safety-buffer.categories", "safety-buffer.cards");
    }

    @Bean
    SettingForm stockPartsForm() {
        return form("stock-parts", "divisible-units", "fractions", "negatives");
    }

    @Bean
    SettingForm stockReadingForm() {
        return form("stock-reading", "overlap", "full-comparison", "retries-per-run");
    }

    private static SettingForm form(String name, String... settings) {
        return SettingForm.of(name, InventorySyncConfiguration.JOB, PREFIX, settings);
    }
}
