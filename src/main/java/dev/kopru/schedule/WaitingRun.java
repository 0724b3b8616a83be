package dev.kopru.schedule;

import java.time.Instant;

/** A run that did not end well, and that nothing resumes until a person does. */
public record WaitingRun(long runId, Instant since, Reason reason) {

    /** Why it is not resumed automatically. */
    public enum Reason {
        JOB_PAUSED("its job is paused"),
        RESTARTED_IN_VAIN("it was restarted in vain as often as is allowed");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    @Override
    public String toString() {
        return "run " + runId + ", which ended at " + since + ", waits for a person: " + reason.words
                + " (POST /api/runs/" + runId + "/restart or /abandon)";
    }
}
