package dev.kopru.admin;

import dev.kopru.people.Masking;
import dev.kopru.record.Reason;
import dev.kopru.record.ReasonMessages;
import dev.kopru.retry.Retries;
import dev.kopru.retry.RetryRecord;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Shows rejected records with their reasons in a person's language. */
@Component
class RetryViews {

    private final Retries retries;
    private final ReasonMessages messages;

    RetryViews(Retries retries, ReasonMessages messages) {
        this.retries = retries;
        this.messages = messages;
    }

    RetryView line(RetryRecord record, Locale locale) {
        Reason reason = shown(record.job(), record.reason());
        return RetryView.of(record, reason, words(record.job(), reason, locale), null, null);
    }

    RetryView whole(RetryRecord record, Locale locale) {
        List<RetryView.AttemptView> history = retries.attempts(record.id()).stream()
                .map(attempt -> attempt(record.job(), attempt, locale))
                .toList();
        Reason reason = shown(record.job(), record.reason());
        String payload = record.payload();
        return RetryView.of(
                record,
                reason,
                words(record.job(), reason, locale),
                payload != null && Masking.applies() ? Masking.payload(record.job(), payload) : payload,
                history);
    }

    private String words(String job, Reason reason, Locale locale) {
        return messages.render(job, reason, locale);
    }

    private static Reason shown(String job, Reason reason) {
        return Masking.applies() ? Masking.reason(job, reason) : reason;
    }

    private RetryView.AttemptView attempt(String job, Retries.Attempt attempt, Locale locale) {
        Reason reason = attempt.reason();
        return reason == null
                ? new RetryView.AttemptView(attempt.runId(), attempt.at(), true, null, null)
                : new RetryView.AttemptView(
                        attempt.runId(), attempt.at(), false, reason.code(), words(job, shown(job, reason), locale));
    }
}
