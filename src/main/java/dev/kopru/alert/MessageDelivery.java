package dev.kopru.alert;

import dev.kopru.alert.DeliveryException.Reach;
import dev.kopru.alert.rule.AlertSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. What cannot be sent waits, longer each time, until it is given up; a process that dies while it sends
 * leaves the message to the next attempt, with the same token.
 */
@Component
public class MessageDelivery {

    private static final Logger log = LoggerFactory.getLogger(MessageDelivery.class);
    private static final int AT_ONCE = 50;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** More than any attempt takes. */
    private static final Duration MEANWHILE = Duration.ofMinutes(2);

    private final List<Sender> senders;
    private final Outbox outbox;
    private final Recipients recipients;
    private final Messages messages;
    private final AlertSettings settings;
    private final AlertMetrics metrics;
    private final Clock clock;

    MessageDelivery(
            List<Sender> senders,
            Outbox outbox,
            Recipients recipients,
            Messages messages,
            AlertSettings settings,
            AlertMetrics metrics,
            Clock clock) {
        this.senders = List.copyOf(senders);
        this.outbox = outbox;
        this.recipients = recipients;
        this.messages = messages;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What became of a test message; trouble is empty where it was sent. */
    public record Tested(boolean sent, String trouble) {}

    List<Sender> senders() {
        return senders;
    }

    /** Whether messages of this channel can be sent at all. */
    public boolean isOn(Channel channel) {
        return sender(channel).isOn();
    }

    /** Sends one message at once, whatever state any alert is in. */
    public Tested test(String recipientId) {
        Recipient recipient = recipients.get(recipientId);
        Message message = messages.test(recipient);
        try {
            sender(recipient.channel()).send(message, recipient);
            return new Tested(true, "");
        } catch (DeliveryException e) {
            return new Tested(false, String.valueOf(e.getMessage()));
        }
    }

    private Sender sender(Channel channel) {
        return senders.stream()
                .filter(sender -> sender.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    /** All that is due of a channel; ends early where its other side is down. */
    void sendDue(Sender sender, BooleanSupplier goOn) {
        if (!sender.isOn()) {
            return;
        }
        List<Message> due = outbox.due(sender.channel(), AT_ONCE);
        while (!due.isEmpty()) {
            for (Message message : due) {
                if (!goOn.getAsBoolean() || !isWayOpen(sender, message)) {
                    return;
                }
            }
            due = outbox.due(sender.channel(), AT_ONCE);
        }
    }

    private boolean isWayOpen(Sender sender, Message message) {
        if (!outbox.take(message, MEANWHILE)) {
            return true;
        }
        Optional<Recipient> recipient = recipients.find(message.recipient());
        if (recipient.isEmpty() || !recipient.get().address().equals(message.address())) {
            outbox.givenUp(message, "nobody is subscribed under this address any more");
            return true;
        }
        try {
            sender.send(message, recipient.get());
            outbox.sent(message);
            metrics.sent(message.channel());
            return true;
        } catch (DeliveryException e) {
            failed(message, e);
            return e.reach() != Reach.CHANNEL;
        }
    }

    private void failed(Message message, DeliveryException e) {
        String trouble = String.valueOf(e.getMessage());
        Instant now = clock.instant();
        metrics.failed(message.channel());
        if (e.reach() == Reach.FOR_GOOD || now.isAfter(message.createdAt().plus(settings.giveUpAfter()))) {
            outbox.givenUp(message, trouble);
            log.error(
                    "Message {} ({} of alert {}) is given up: {}",
                    message.id(),
                    message.kind(),
                    message.alertId(),
                    trouble);
        } else {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(message.attempts(), 10));
            Instant next = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
            outbox.later(message, trouble, next);
            log.warn("Message {} was not sent, next try at {}: {}", message.id(), next, trouble);
        }
    }
}
