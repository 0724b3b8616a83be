package dev.kopru.alert;

import dev.kopru.alert.Message.Kind;
import dev.kopru.alert.Message.State;
import dev.kopru.alert.rule.Alert;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the messages of a change of state, one for each recipient who wants it, in the transaction of that change. */
@Component
class Messages {

    private final Recipients recipients;
    private final Outbox outbox;
    private final AlertWords words;
    private final PageAddress pages;
    private final WebhookBody bodies;
    private final MailChannel mail;
    private final Clock clock;

    Messages(
            Recipients recipients,
            Outbox outbox,
            AlertWords words,
            PageAddress pages,
            WebhookBody bodies,
            MailChannel mail,
            Clock clock) {
        this.recipients = recipients;
        this.outbox = outbox;
        this.words = words;
        this.pages = pages;
        this.bodies = bodies;
        this.mail = mail;
        this.clock = clock;
    }

    void raised(Alert alert) {
        tell(Kind.RAISED, alert);
    }

    /** Told to all who were told of it, and to nobody else. */
    void solved(Alert alert) {
        tell(Kind.SOLVED, alert);
    }

    /** The day's summary in the words of each recipient's language. */
    void summary(Summary summary) {
        recipients.all().stream()
                .filter(recipient -> recipient.enabled() && recipient.summary() && isOn(recipient.channel()))
                .forEach(recipient -> outbox.add(ofSummary(recipient, summary)));
    }

    Message test(Recipient recipient) {
        String token = UUID.randomUUID().toString();
        Locale locale = recipient.locale();
        String body = recipient.channel() == Channel.WEBHOOK
                ? bodies.ofText(token, Kind.TEST, spoken -> words.say("test.text", spoken))
                : letter(words.say("test.text", locale));
        return message(recipient, token, Kind.TEST, null, words.say("test.title", locale), body);
    }

    private void tell(Kind kind, Alert alert) {
        recipients.all().stream()
                .filter(recipient -> recipient.wants(alert.rule()) && isOn(recipient.channel()))
                .filter(recipient -> kind == Kind.RAISED || outbox.wasTold(recipient.id(), alert.id()))
                .forEach(recipient -> outbox.add(of(recipient, kind, alert)));
    }

    private boolean isOn(Channel channel) {
        return channel == Channel.WEBHOOK || mail.isOn();
    }

    private Message of(Recipient recipient, Kind kind, Alert alert) {
        String token = UUID.randomUUID().toString();
        String title = title(kind, alert, recipient.locale());
        String body = recipient.channel() == Channel.WEBHOOK
                ? bodies.ofAlert(
                        token, kind, alert, locale -> title(kind, alert, locale), locale -> text(kind, alert, locale))
                : letter(text(kind, alert, recipient.locale()));
        return message(recipient, token, kind, alert.id(), title, body);
    }

    private String title(Kind kind, Alert alert, Locale locale) {
        String title = words.title(alert.rule(), alert.subject(), alert.arguments(), locale);
        return kind == Kind.SOLVED ? words.say("solved.title", locale, title) : title;
    }

    private String text(Kind kind, Alert alert, Locale locale) {
        String text = words.text(alert.rule(), alert.subject(), alert.arguments(), locale);
        if (kind == Kind.RAISED) {
            return text + "\n\n" + words.todo(alert.rule(), locale);
        }
        Instant solved = Objects.requireNonNull(alert.solvedAt());
        return words.say("solved.text", locale, alert.raisedAt(), solved, Duration.between(alert.raisedAt(), solved))
                + "\n\n"
                + text;
    }

    private Message ofSummary(Recipient recipient, Summary summary) {
        String token = UUID.randomUUID().toString();
        Locale locale = recipient.locale();
        String body = recipient.channel() == Channel.WEBHOOK
                ? bodies.ofText(token, Kind.SUMMARY, summary::text)
                : letter(summary.text(locale));
        return message(recipient, token, Kind.SUMMARY, null, summary.title(locale), body);
    }

    private String letter(String text) {
        return text + pages.link().map(link -> "\n\n" + link).orElse("");
    }

    private Message message(
            Recipient recipient, String token, Kind kind, @Nullable Long alertId, String title, String body) {
        return MessageBuilder.stagedBuilder()
                .id(0)
                .token(token)
                .kind(kind)
                .alertId(alertId)
                .channel(recipient.channel())
                .recipient(recipient.id())
                .address(recipient.address())
                .title(title)
                .body(body)
                .state(State.WAITING)
                .attempts(0)
                .createdAt(clock.instant())
                .nextAttemptAt(null)
                .doneAt(null)
                .trouble(null)
                .build();
    }
}
