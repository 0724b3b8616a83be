package dev.kopru.alert;

import dev.kopru.alert.rule.AlertSettings;
import dev.kopru.alert.rule.AlertSettings.RecipientSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All who are told: those of {@code jobs/alerts.yml} and those who subscribed. */
@Component
public class Recipients {

    private static final String OF_SETTINGS = "settings-";

    private final List<Recipient> ofSettings;
    private final Subscriptions subscriptions;

    Recipients(AlertSettings settings, Subscriptions subscriptions) {
        this.ofSettings =
                settings.recipients().stream().map(Recipients::recipient).toList();
        this.subscriptions = subscriptions;
    }

    /** Those of the settings first. */
    public List<Recipient> all() {
        return Stream.concat(ofSettings.stream(), subscriptions.all().stream()).toList();
    }

    Optional<Recipient> find(String id) {
        return all().stream().filter(recipient -> recipient.id().equals(id)).findFirst();
    }

    /** One of them; throws {@link SubscriptionException} where there is none. */
    public Recipient get(String id) {
        return find(id).orElseThrow(() -> SubscriptionException.unknown(id));
    }

    private static Recipient recipient(RecipientSettings settings) {
        boolean mail = settings.mail() != null;
        String address = String.valueOf(mail ? settings.mail() : settings.webhook());
        Recipient recipient = new Recipient(
                OF_SETTINGS + Integer.toHexString(address.hashCode()),
                mail ? Channel.MAIL : Channel.WEBHOOK,
                address,
                settings.language() == null ? "tr" : settings.language(),
                Set.copyOf(settings.rules()),
                settings.summary(),
                true,
                settings.secret(),
                null,
                null);
        if (!(mail ? SubscriptionCheck.isMail(address) : SubscriptionCheck.isUrl(address))) {
            throw new IllegalArgumentException("jobs/alerts.yml: recipients: " + address + " is no "
                    + (mail ? "mail address" : "http or https address"));
        }
        return recipient;
    }
}
