package dev.kopru.command;

import dev.kopru.record.Counts;

/** What the command tells its caller; 64 is the customary code for wrong usage. */
enum ExitCode {
    COMPLETED(0),
    FAILED(1),
    COMPLETED_WITH_REJECTED(2),
    WRONG_USAGE(64);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static ExitCode of(String status, Counts counts) {
        if (!status.equals("COMPLETED")) {
            return FAILED;
        }
        return counts.rejected() > 0 ? COMPLETED_WITH_REJECTED : COMPLETED;
    }
}
