package dev.kopru.record;

import org.slf4j.MDC;

/** The keys by which lines of a log that is written as JSON can be searched: run, job and record. */
public final class LogKeys {

    private static final String RUN = "run";
    private static final String JOB = "job";
    private static final String RECORD = "record";

    private LogKeys() {}

    /** For all that this thread says until the run has ended. */
    public static void run(long id, String job) {
        MDC.put(RUN, Long.toString(id));
        MDC.put(JOB, job);
    }

    public static void runEnded() {
        MDC.remove(RUN);
        MDC.remove(JOB);
        MDC.remove(RECORD);
    }

    /** For all that is said until the record is done with. */
    public static void record(String key) {
        MDC.put(RECORD, key);
    }

    public static void recordDone() {
        MDC.remove(RECORD);
    }
}
