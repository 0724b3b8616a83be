package dev.kopru.run.lease;

/** The run no longer holds its job's lease: another node took over, so nothing more may be written. */
public final class LeaseLostException extends RuntimeException {

    private LeaseLostException(String message) {
        super(message);
    }

    public static LeaseLostException ofRun(long runId) {
        return new LeaseLostException("Run " + runId + " no longer holds its job's lease; nothing was written by it");
    }
}
