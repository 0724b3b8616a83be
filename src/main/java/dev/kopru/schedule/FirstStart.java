package dev.kopru.schedule;

/** When a job whose interval somebody changes starts for the first time; a cron expression says its times itself. */
public enum FirstStart {
    /** As soon as its quiet hours allow. */
    NOW,
    /** One interval later: the change itself starts nothing. */
    AFTER_INTERVAL
}
