package dev.kopru.schedule;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import java.util.List;

/** A timer that somebody else has changed since whoever changes it now has looked. */
public final class TimerChangedException extends IllegalStateException implements Explained {

    private final transient Reason reason;

    private TimerChangedException(Schedule present) {
        super("The timer of " + present.job() + " was changed by " + present.changedBy() + " meanwhile");
        this.reason = new Reason("TIMER_CHANGED_MEANWHILE", List.of(present.job(), present.changedBy()));
    }

    static TimerChangedException nowRuledBy(Schedule present) {
        return new TimerChangedException(present);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
