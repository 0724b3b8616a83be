package dev.kopru.admin.act;

import dev.kopru.alert.MessageDelivery;
import dev.kopru.alert.Recipient;
import dev.kopru.alert.Recipients;
import dev.kopru.alert.Subscription;
import dev.kopru.alert.SubscriptionException;
import dev.kopru.alert.Subscriptions;
import dev.kopru.audit.Audit;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with subscriptions, each with its audit entry in the same transaction; the API and the pages do it alike. */
@Component
public class SubscriptionActions {

    private final Recipients recipients;
    private final Subscriptions subscriptions;
    private final MessageDelivery delivery;
    private final Audit audit;

    SubscriptionActions(Recipients recipients, Subscriptions subscriptions, MessageDelivery delivery, Audit audit) {
        this.recipients = recipients;
        this.subscriptions = subscriptions;
        this.delivery = delivery;
        this.audit = audit;
    }

    @Transactional
    public Recipient create(Subscription wanted) {
        Recipient made = subscriptions.create(wanted, Person.current());
        audit.changed("create alert subscription", subject(made), null, null, told(made));
        return made;
    }

    @Transactional
    public Recipient change(String id, Function<Recipient, Subscription> wanted) {
        Recipient before = changeable(id);
        Recipient after = subscriptions.change(id, wanted.apply(before));
        audit.changed("change alert subscription", subject(after), null, told(before), told(after));
        return after;
    }

    @Transactional
    public void delete(String id) {
        Recipient before = changeable(id);
        subscriptions.delete(id);
        audit.changed("delete alert subscription", subject(before), null, told(before), null);
    }

    /** Outside of any transaction: the other side may take its time. */
    public MessageDelivery.Tested test(String id) {
        Recipient recipient = recipients.get(id);
        MessageDelivery.Tested tested = delivery.test(id);
        audit.record(
                "test alert subscription",
                subject(recipient),
                tested.sent() ? "sent" : "not sent: " + tested.trouble());
        return tested;
    }

    private Recipient changeable(String id) {
        Recipient recipient = recipients.get(id);
        if (recipient.ofSettings()) {
            throw SubscriptionException.ofSettings(recipient.address());
        }
        return recipient;
    }

    private static String subject(Recipient recipient) {
        return "subscription " + recipient.id() + ", " + recipient.address();
    }

    private static String told(Recipient recipient) {
        return recipient.address() + ", " + recipient.language() + ", "
                + (recipient.rules().isEmpty() ? "all rules" : recipient.rules().toString())
                + (recipient.summary() ? ", summary" : "")
                + (recipient.enabled() ? "" : ", paused");
    }
}
