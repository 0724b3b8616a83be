package dev.kopru.run;

/** What has to be there before any run begins, such as the demo's data: no run may find half of it. */
public interface Groundwork {

    boolean isLaid();

    /** Waits for it; false where the process ends before. */
    boolean await();

    /** Told when it has been laid after the service began to answer. */
    record Laid() {}
}
