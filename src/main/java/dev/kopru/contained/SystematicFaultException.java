package dev.kopru.contained;

import org.jspecify.annotations.Nullable;

/** One record after the other fails of the same: something is wrong with the program or a neighbour, not with the records. */
public final class SystematicFaultException extends RuntimeException {

    private SystematicFaultException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** So many in a row failed, the last of them of this. */
    public static SystematicFaultException of(int inARow, Throwable thrown) {
        return new SystematicFaultException(
                inARow + " records in a row failed (" + InternalErrors.kind(thrown) + ")", thrown);
    }

    static SystematicFaultException of(Faults faults) {
        return new SystematicFaultException(
                faults.inARow() + " records in a row failed of the same (" + faults.kind()
                        + "); none of the last chunk was rejected",
                faults.cause());
    }
}
