package dev.kopru.job;

/** What was asked for does not fit the state the run is in. */
public final class RunStateException extends RuntimeException {

    private RunStateException(String message) {
        super(message);
    }

    static RunStateException notRestartable(long runId, String status) {
        return new RunStateException(
                "Run " + runId + " is " + status + "; only FAILED and STOPPED runs can be restarted");
    }

    static RunStateException restartedAlready(long runId, long laterRunId) {
        return new RunStateException(
                "Run " + runId + " was restarted already as run " + laterRunId + "; restart the latest one");
    }

    static RunStateException notRunning(long runId, String status) {
        return new RunStateException("Run " + runId + " is " + status + " and not running, so it cannot be stopped");
    }

    static RunStateException notAbandonable(long runId, String status) {
        return new RunStateException(
                "Run " + runId + " is " + status + "; only FAILED and STOPPED runs can be given up");
    }
}
