package dev.kopru.statement.snapshot;

import dev.kopru.setting.SettingForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of statements that people change on pages. */
@Configuration(proxyBeanMethods = false)
class StatementForms {

    private static final String PREFIX = "kopru.statement";

    @Bean
    SettingForm statementContentForm() {
        return form(
                "statement-content", "shop-lines", "reversals", "opening-kinds", "empty-currency", "most-movements");
    }

    @Bean
    SettingForm statementCompanyForm() {
        return form(
                "statement-company",
                "company.title",
                "company.tax-office",
                "company.tax-number",
                "company.address",
                "company.contact");
    }

    @Bean
    SettingForm statementLinksForm() {
        return form("statement-links", "links.valid-for", "links.longest", "links.address");
    }

    @Bean
    SettingForm statementReadingForm() {
        return form("statement-reading", "overlap", "full-comparison", "retries-per-run", "keep-snapshots");
    }

    private static SettingForm form(String name, String... settings) {
        return SettingForm.of(name, StatementSnapshotConfiguration.JOB, PREFIX, settings);
    }
}
