package dev.kopru.contained;

import dev.kopru.record.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What failed in a row in a step. A fault that hits everything is no record's, and rejecting a whole shop would be noise: a
 * step fails itself where, at the end of a chunk, ten in a row failed of the same and nothing has gone through yet, or a
 * hundred in a row did. As soon as one other record of the chunk goes through, those that fail are rejected.
 *
 * @param kind class and place of what was thrown last; null when nothing was
 * @param cause what was thrown first of that kind, where it is at hand
 * @param inARow how many records threw it, one after the other
 * @param anyGood whether a record went through in this step
 */
record Faults(@Nullable String kind, @Nullable Throwable cause, int inARow, boolean anyGood) {

    static final Faults NONE = new Faults(null, null, 0, false);

    private static final int FEW = 10;
    private static final int MANY = 100;

    Faults failed(Throwable thrown) {
        return failed(InternalErrors.kind(thrown), thrown);
    }

    Faults failed(Reason reason) {
        return failed(InternalErrors.kind(reason), null);
    }

    private Faults failed(String what, @Nullable Throwable thrown) {
        boolean same = what.equals(kind);
        return new Faults(what, same && cause != null ? cause : thrown, same ? inARow + 1 : 1, anyGood);
    }

    Faults wentThrough() {
        return new Faults(null, null, 0, true);
    }

    /** Whether so many failed of the same that its stack trace need not be told once more. */
    boolean isWellKnown(Throwable thrown) {
        return inARow >= FEW && InternalErrors.kind(thrown).equals(kind);
    }

    /** To be asked at any time. */
    void failWhereTooMany() {
        if (inARow >= MANY) {
            throw SystematicFaultException.of(this);
        }
    }

    /** To be asked at the end of a chunk. */
    void failWhereAll() {
        if (inARow >= (anyGood ? MANY : FEW)) {
            throw SystematicFaultException.of(this);
        }
    }
}
