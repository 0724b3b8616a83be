package dev.kopru.alert;

import dev.kopru.alert.rule.Alert;
import dev.kopru.alert.rule.AlertCheck;
import dev.kopru.alert.rule.AlertKey;
import dev.kopru.alert.rule.AlertSettings;
import dev.kopru.alert.rule.AlertState;
import dev.kopru.alert.rule.AlertStates;
import dev.kopru.alert.rule.Alerts;
import dev.kopru.alert.rule.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at all rules once: raises what has come to hold and solves what is over, each with its messages in one transaction,
 * so that each change is told once, whatever happens in between.
 */
@Component
class Evaluation {

    private static final Logger log = LoggerFactory.getLogger(Evaluation.class);

    /** What comes and goes is only solved when it has stayed away for longer each time, up to this many doublings. */
    private static final int MOST_DOUBLINGS = 4;

    private static final Duration DAY = Duration.ofDays(1);

    private final List<AlertCheck> checks;
    private final AlertStates states;
    private final Alerts alerts;
    private final Messages messages;
    private final AlertSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Evaluation(
            ObjectProvider<AlertCheck> checks,
            AlertStates states,
            Alerts alerts,
            Messages messages,
            AlertSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.checks = checks.orderedStream().toList();
        this.states = states;
        this.alerts = alerts;
        this.messages = messages;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    void once() {
        Map<AlertKey, AlertState> known = states.all();
        for (AlertCheck check : checks) {
            try {
                look(check, known);
            } catch (DataAccessException | TransactionException e) {
                // Nothing is known then: neither that it holds nor that it is over.
                log.warn("The alerts {} could not be looked at: {}", check.rules(), e.getMessage());
            }
        }
    }

    private void look(AlertCheck check, Map<AlertKey, AlertState> known) {
        Map<AlertKey, Trouble> found = check.look(known).stream()
                .filter(trouble -> settings.isOn(trouble.rule()))
                .collect(Collectors.toMap(Trouble::key, trouble -> trouble, (first, second) -> first));
        found.forEach((key, trouble) -> holds(trouble, known.get(key)));
        known.forEach((key, state) -> {
            if (check.rules().contains(key.rule()) && !found.containsKey(key)) {
                over(state);
            }
        });
    }

    private void holds(Trouble trouble, @Nullable AlertState before) {
        Instant now = clock.instant();
        Instant since = before != null && before.holds() ? before.since() : now;
        AlertState state = new AlertState(
                trouble.rule(),
                trouble.subject(),
                true,
                since,
                trouble.arguments(),
                before == null ? null : before.alertId());
        transaction.executeWithoutResult(status -> {
            if (!state.equals(before)) {
                states.save(state);
            }
            if (!state.raised() && !now.isBefore(since.plus(settings.raiseAfter(trouble.rule())))) {
                raise(trouble, now);
            }
        });
    }

    private void raise(Trouble trouble, Instant now) {
        Alert alert = alerts.raise(trouble, now);
        if (!states.replace(trouble.key(), null, alert.id())) {
            throw new SomebodyElseException(trouble.key());
        }
        messages.raised(alert);
        log.warn("Alert {} raised: {} {} {}", alert.id(), alert.rule(), alert.subject(), alert.arguments());
    }

    private void over(AlertState before) {
        Instant now = clock.instant();
        Instant since = before.holds() ? now : before.since();
        transaction.executeWithoutResult(status -> {
            if (before.holds()) {
                states.save(new AlertState(
                        before.rule(), before.subject(), false, since, before.arguments(), before.alertId()));
            }
            if (!before.raised()) {
                states.forget(before.key());
            } else if (!now.isBefore(since.plus(quiet(before.key(), now)))) {
                solve(before, now);
            }
        });
    }

    private Duration quiet(AlertKey key, Instant now) {
        int before = alerts.raisedSince(key, now.minus(DAY)) - 1;
        return settings.solveAfter().multipliedBy(1L << Math.max(0, Math.min(before, MOST_DOUBLINGS)));
    }

    private void solve(AlertState before, Instant now) {
        long id = Objects.requireNonNull(before.alertId());
        if (!states.replace(before.key(), id, null)) {
            throw new SomebodyElseException(before.key());
        }
        alerts.solve(id, now);
        states.forget(before.key());
        alerts.find(id).ifPresent(messages::solved);
        log.info("Alert {} solved: {} {}", id, before.rule(), before.subject());
    }

    /** Another node was at it, so that nothing of this may stay. */
    private static final class SomebodyElseException extends TransactionException {

        SomebodyElseException(AlertKey key) {
            super(key + " was raised or solved by another node");
        }
    }
}
