package dev.kopru.alert;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import java.util.List;

/** A subscription that there is not, or that cannot be. */
public final class SubscriptionException extends RuntimeException implements Explained {

    private static final int LONGEST_SHOWN = 100;

    private final Kind kind;
    private final transient Reason reason;

    private SubscriptionException(Kind kind, String code, String... arguments) {
        super(code + " " + String.join(", ", arguments));
        this.kind = kind;
        this.reason = new Reason(code, List.of(arguments));
    }

    static SubscriptionException unknown(String id) {
        return new SubscriptionException(Kind.UNKNOWN, "UNKNOWN_SUBSCRIPTION", shown(id));
    }

    static SubscriptionException subscribedAlready(String address) {
        return new SubscriptionException(Kind.CONFLICT, "SUBSCRIBED_ALREADY", shown(address));
    }

    static SubscriptionException otherChannel(String id, Channel channel) {
        return new SubscriptionException(Kind.INVALID, "SUBSCRIPTION_CHANNEL", id, channel.name());
    }

    /** The settings file says so, and would say so again. */
    public static SubscriptionException ofSettings(String address) {
        return new SubscriptionException(Kind.CONFLICT, "SUBSCRIPTION_OF_SETTINGS", shown(address));
    }

    static SubscriptionException noMail(String address) {
        return new SubscriptionException(Kind.INVALID, "NO_MAIL_ADDRESS", shown(address));
    }

    static SubscriptionException noUrl(String address) {
        return new SubscriptionException(Kind.INVALID, "NO_WEBHOOK_ADDRESS", shown(address));
    }

    /** For those who choose by ticking boxes: none ticked was meant by nobody as all. */
    public static SubscriptionException noRule() {
        return new SubscriptionException(Kind.INVALID, "NO_ALERT_RULE");
    }

    static SubscriptionException language(String language) {
        return new SubscriptionException(Kind.INVALID, "ALERT_LANGUAGE", shown(language));
    }

    private static String shown(String sent) {
        return sent.length() <= LONGEST_SHOWN ? sent : sent.substring(0, LONGEST_SHOWN) + "…";
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
