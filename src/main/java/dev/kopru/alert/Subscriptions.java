package dev.kopru.alert;

import dev.kopru.alert.rule.AlertRule;
import dev.kopru.alert.rule.AlertSettings;
import dev.kopru.alert.rule.AlertStates;
import dev.kopru.record.ReasonArguments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Owns {@code alert_subscription}: who asked to be told. */
@Repository
public class Subscriptions {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean privateAddresses;

    Subscriptions(JdbcClient jdbc, Clock clock, AlertSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.privateAddresses = settings.webhooks().privateAddresses();
    }

    /** What could never be sent is refused when it is asked for, and not when it is too late. */
    private void check(Subscription wanted) {
        SubscriptionCheck.check(wanted);
        boolean open = wanted.channel() == Channel.WEBHOOK && wanted.address().startsWith("http:");
        if (open && !privateAddresses) {
            throw SubscriptionException.noUrl(wanted.address());
        }
    }

    /** Those who came first come first. */
    List<Recipient> all() {
        return jdbc.sql("SELECT * FROM alert_subscription ORDER BY id")
                .query((row, n) -> recipient(row))
                .list();
    }

    /**
     * Adds one; a webhook gets a secret made up for it.
     *
     * @throws SubscriptionException when the address cannot be one, or is subscribed already
     */
    public Recipient create(Subscription wanted, String person) {
        check(wanted);
        String secret = wanted.channel() == Channel.WEBHOOK ? WebhookSignature.newSecret() : null;
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        try {
            jdbc.sql(
                            "INSERT INTO alert_subscription (channel, address, language, rules, summary, enabled, secret, since,"
                                    + " created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(wanted.channel().name())
                    .param(wanted.address())
                    .param(wanted.language())
                    .param(json(wanted.rules()))
                    .param(wanted.summary())
                    .param(wanted.enabled())
                    .param(secret)
                    .param(AlertStates.utc(clock.instant()))
                    .param(person)
                    .update(key);
        } catch (DuplicateKeyException e) {
            throw SubscriptionException.subscribedAlready(wanted.address());
        }
        @Nullable Number id = key.getKey();
        return get(String.valueOf(id));
    }

    /** Changes one; its secret stays. */
    public Recipient change(String id, Subscription wanted) {
        Recipient before = get(id);
        if (before.channel() != wanted.channel()) {
            throw SubscriptionException.otherChannel(id, before.channel());
        }
        check(wanted);
        try {
            jdbc.sql("UPDATE alert_subscription SET address = ?, language = ?, rules = ?, summary = ?, enabled = ?"
                            + " WHERE id = ?")
                    .params(
                            wanted.address(),
                            wanted.language(),
                            json(wanted.rules()),
                            wanted.summary(),
                            wanted.enabled(),
                            before.id())
                    .update();
        } catch (DuplicateKeyException e) {
            throw SubscriptionException.subscribedAlready(wanted.address());
        }
        return get(id);
    }

    /** Deletes one and answers what it was. */
    public Recipient delete(String id) {
        Recipient before = get(id);
        jdbc.sql("DELETE FROM alert_subscription WHERE id = ?")
                .param(before.id())
                .update();
        return before;
    }

    private Recipient get(String id) {
        return all().stream()
                .filter(recipient -> recipient.id().equals(id))
                .findFirst()
                .orElseThrow(() -> SubscriptionException.unknown(id));
    }

    private static String json(Set<AlertRule> rules) {
        return ReasonArguments.toJson(
                rules.stream().map(AlertRule::name).sorted().toList());
    }

    /** A rule that a newer Köprü had is nobody's here. */
    private static Set<AlertRule> rules(String json) {
        List<String> names = AlertStates.names();
        Set<AlertRule> rules = EnumSet.noneOf(AlertRule.class);
        ReasonArguments.ofKept(json).stream()
                .filter(names::contains)
                .map(AlertRule::valueOf)
                .forEach(rules::add);
        return Collections.unmodifiableSet(rules);
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(
                Long.toString(row.getLong("id")),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getString("language"),
                rules(row.getString("rules")),
                row.getBoolean("summary"),
                row.getBoolean("enabled"),
                row.getString("secret"),
                row.getObject("since", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("created_by"));
    }
}
