package dev.kopru.job;

/** By which way a record came in first. */
public enum Origin {
    LIVE,
    CSV
}
