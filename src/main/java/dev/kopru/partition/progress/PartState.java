package dev.kopru.partition.progress;

/** How a part of a step stands. */
public enum PartState {
    /** Nobody works on it yet, or who did gave it back or is silent for so long that another node may take it. */
    WAITING,
    STARTED,
    COMPLETED,
    FAILED,
    STOPPED;

    /**
     * As Spring Batch's status has it.
     *
     * @param free whether any node may take it
     * @param over whether its run has ended: what it did not end is left where it was
     */
    static PartState of(String status, boolean free, boolean over) {
        return switch (status) {
            case "COMPLETED" -> COMPLETED;
            case "FAILED", "UNKNOWN", "ABANDONED" -> FAILED;
            case "STOPPED" -> STOPPED;
            default -> over ? STOPPED : free || status.equals("STARTING") ? WAITING : STARTED;
        };
    }
}
