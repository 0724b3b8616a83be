package dev.kopru.alert.rule;

/** What people are told of. */
public enum AlertRule {
    /** A run failed, and nothing resumes it automatically. */
    RUN_FAILED(Severity.CRITICAL),
    /** The timer should have started the job several times since it last ran. */
    JOB_OVERDUE(Severity.CRITICAL),
    /** The shop or the accounting program does not answer. */
    SIDE_AWAY(Severity.CRITICAL),
    RETRIES_MANY(Severity.WARNING),
    RETRIES_OLD(Severity.WARNING),
    NOTICES_MANY(Severity.WARNING),
    NOTICES_OLD(Severity.WARNING),
    /** A full comparison found differences between the shop and the books. */
    DRIFT_FOUND(Severity.WARNING),
    /** What the shop shows, of stock for one, is older than it may be. */
    DATA_OLD(Severity.WARNING);

    private final Severity severity;

    AlertRule(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** Whether somebody has to come at once. */
    public enum Severity {
        CRITICAL,
        WARNING
    }
}
