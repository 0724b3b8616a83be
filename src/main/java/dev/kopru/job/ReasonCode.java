package dev.kopru.job;

/** A stable code for why a record cannot go on; each job lists its own in an enum, messages carry the same name. */
public interface ReasonCode {

    String name();
}
