package dev.kopru.alert;

import dev.kopru.alert.rule.AlertSettings;
import dev.kopru.alert.rule.AlertStates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the day's summary once it is time, once a day over all nodes and restarts; owns {@code alert_summary}. */
@Component
class DailySummary {

    private final JdbcClient jdbc;
    private final SummaryText texts;
    private final Messages messages;
    private final AlertSettings settings;
    private final TransactionTemplate transaction;
    private final ZoneId businessZone;
    private final Clock clock;

    DailySummary(
            JdbcClient jdbc,
            SummaryText texts,
            Messages messages,
            AlertSettings settings,
            TransactionTemplate transaction,
            ZoneId businessZone,
            Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.messages = messages;
        this.settings = settings;
        this.transaction = transaction;
        this.businessZone = businessZone;
        this.clock = clock;
    }

    void makeIfDue() {
        ZonedDateTime now = clock.instant().atZone(businessZone);
        AlertSettings.Summary summary = settings.summary();
        if (summary.enabled() && !now.toLocalTime().isBefore(summary.at()) && !isMade(now.toLocalDate())) {
            make(now.toLocalDate());
        }
    }

    private boolean isMade(LocalDate day) {
        return jdbc.sql("SELECT 1 FROM alert_summary WHERE day = ?")
                .param(day)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The one that another node has made meanwhile is sent, and none besides. */
    private void make(LocalDate day) {
        Summary summary = texts.of(day);
        transaction.executeWithoutResult(status -> {
            int first = jdbc.sql("INSERT IGNORE INTO alert_summary (day, made_at) VALUES (?, ?)")
                    .params(day, AlertStates.utc(clock.instant()))
                    .update();
            if (first == 1) {
                messages.summary(summary);
            }
        });
    }
}
