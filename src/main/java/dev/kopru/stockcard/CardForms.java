package dev.kopru.stockcard;

import dev.kopru.setting.SettingForm;
import dev.kopru.stockcard.link.StockCardExportJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of stock cards that people change on pages. */
@Configuration(proxyBeanMethods = false)
class CardForms {

    private static final String PREFIX = "kopru.stockcard";

    @Bean
    SettingForm cardPricesForm() {
        return form("card-prices", "prices.main", "prices.groups", "prices.vat", "prices.zero");
    }

    @Bean
    SettingForm cardFieldsForm() {
        return form(
                "card-fields", "owned-fields", "unpublished", "category-separator", "longest-name", "barcode-check");
    }

    @Bean
    SettingForm cardImagesForm() {
        return form(
                "card-images",
                "images.sizes",
                "images.jpeg-quality",
                "images.transparency",
                "images.square",
                "images.folder",
                "images.allowed-hosts",
                "images.private-addresses",
                "images.recheck-addresses",
                "images.most-pixels",
                "images.most-bytes",
                "images.longest-time");
    }

    @Bean
    SettingForm cardReadingForm() {
        return form("card-reading", "overlap", "full-comparison");
    }

    private static SettingForm form(String name, String... settings) {
        return SettingForm.of(name, StockCardExportJob.NAME, PREFIX, settings);
    }
}
