package dev.kopru.run;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import java.util.Arrays;

/** What was asked for does not fit the state the run is in. */
public final class RunStateException extends RuntimeException implements Explained {

    private final transient Reason reason;

    private RunStateException(String message, String code, Object... arguments) {
        super(message);
        this.reason =
                new Reason(code, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public Reason reason() {
        return reason;
    }

    static RunStateException notRestartable(long runId, String status) {
        return new RunStateException(
                "Run " + runId + " is " + status + "; only FAILED and STOPPED runs can be restarted",
                "RUN_NOT_RESTARTABLE",
                runId,
                status);
    }

    static RunStateException restartedAlready(long runId, long laterRunId) {
        return new RunStateException(
                "Run " + runId + " was restarted already as run " + laterRunId + "; restart the latest one",
                "RUN_RESTARTED_ALREADY",
                runId,
                laterRunId);
    }

    static RunStateException notRunning(long runId, String status) {
        return new RunStateException(
                "Run " + runId + " is " + status + " and not running, so it cannot be stopped",
                "RUN_NOT_RUNNING",
                runId,
                status);
    }

    static RunStateException completedAlready(String key, long runId) {
        return new RunStateException(
                "The run with the key " + key + " was completed already as run " + runId
                        + "; \"force\": true runs it once more",
                "RUN_COMPLETED_ALREADY",
                key,
                runId);
    }

    static RunStateException shuttingDown(String job) {
        return new RunStateException("Köprü is stopping; " + job + " was not started", "SHUTTING_DOWN", job);
    }

    static RunStateException tooEarly(String job) {
        return new RunStateException(
                "The demo is still being filled; " + job + " was not started", "DEMO_BEING_FILLED", job);
    }

    static RunStateException notUnknown(long runId, String status) {
        return new RunStateException(
                "Run " + runId + " is " + status + "; only UNKNOWN runs need to be resolved",
                "RUN_NOT_UNKNOWN",
                runId,
                status);
    }

    static RunStateException notAbandonable(long runId, String status) {
        return new RunStateException(
                "Run " + runId + " is " + status + "; only FAILED and STOPPED runs can be given up",
                "RUN_NOT_ABANDONABLE",
                runId,
                status);
    }
}
