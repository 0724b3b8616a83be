package dev.kopru.admin.alert;

import dev.kopru.alert.AlertWords;
import dev.kopru.alert.rule.Alert;
import dev.kopru.alert.rule.AlertRule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An alert as the API shows it. */
record AlertView(
        long id,
        @Schema(description = "What kind of trouble") AlertRule rule,
        @Schema(description = "CRITICAL: needs attention at once; WARNING: can wait for working hours")
                AlertRule.Severity severity,
        @Schema(description = "The job or the side that it is about", example = "OrderImportJob") String subject,
        @Schema(description = "Figures and names when it was raised, in the order of its text") List<String> values,
        String title,
        String text,
        @Schema(description = "What a person can do") String todo,
        Instant raisedAt,
        @Schema(description = "null while it is open") @Nullable Instant solvedAt) {

    static AlertView of(Alert alert, AlertWords words, Locale locale) {
        return new AlertView(
                alert.id(),
                alert.rule(),
                alert.rule().severity(),
                alert.subject(),
                alert.arguments(),
                words.title(alert.rule(), alert.subject(), alert.arguments(), locale),
                words.text(alert.rule(), alert.subject(), alert.arguments(), locale),
                words.todo(alert.rule(), locale),
                alert.raisedAt(),
                alert.solvedAt());
    }
}
