package dev.kopru.order;

import dev.kopru.order.rule.OrderImportJob;
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
    SettingForm orderLeftForm() {
        return form("order-left", "left-statuses", "left-status-default", "deleted-orders");
    }

    @Bean
    SettingForm orderPaymentsForm() {
        return form(
                "order-payments",
                "payments",
                "unknown-payment",
                "missing-payment",
                "default-payment.account",
                "default-payment.plan",
                "gift-card-fees");
    }

    @Bean
    SettingForm orderDocumentsForm() {
        return form(
                "order-documents",
                "document-states",
                "default-document-state",
                "latest-order-date",
                "locked-until",
                "late-orders");
    }

    @Bean
    SettingForm orderVatForm() {
        return form("order-vat", "vat-rates", "vat-rate-dates");
    }

    @Bean
    SettingForm orderAmountsForm() {
        return form("order-amounts", "tolerance", "exchange-rates.percent", "exchange-rates.days");
    }

    @Bean
    SettingForm orderAccountsForm() {
        return form(
                "order-accounts",
                "accounts.code-pattern",
                "accounts.b2c.group",
                "accounts.b2c.payment-days",
                "accounts.b2b.group",
                "accounts.b2b.payment-days",
                "accounts.anonymous",
                "accounts.anonymous-title",
                "accounts.company-without-tax-number",
                "accounts.shared-phone-names",
                "accounts.shared-email-names");
    }

    @Bean
    SettingForm orderStockForm() {
        return form(
                "order-stock",
                "stock.missing",
                "stock.placeholder-sku",
                "stock.placeholder-name",
                "stock.default-unit");
    }

    @Bean
    SettingForm orderReadingForm() {
        return form(
                "order-reading",
                "start-date",
                "overlap",
                "full-comparison.at",
                "full-comparison.every",
                "full-comparison.days");
    }

    private static SettingForm form(String name, String... settings) {
        return SettingForm.of(name, OrderImportJob.NAME, "kopru.order", settings);
    }
}
