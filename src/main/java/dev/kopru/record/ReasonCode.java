package dev.kopru.record;

/** A stable code for why a record cannot go on; each job lists its own in an enum, messages carry the same name. */
public interface ReasonCode {

    String name();

    /** Whether the record only waits for something that will come by itself or by a setting: a try uses up no attempt. */
    default boolean waits() {
        return false;
    }
}
