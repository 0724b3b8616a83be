package dev.kopru.record;

import java.util.OptionalLong;

/** How many records a job's source holds for it now, so that a progress display can say how long it will take. */
public interface ExpectedRecords {

    String job();

    /** An estimate, for the cost of one count; empty where the source cannot count. */
    OptionalLong count();
}
