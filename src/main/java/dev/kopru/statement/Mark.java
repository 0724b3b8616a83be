package dev.kopru.statement;

/** Whether a line cancels another one, or is cancelled by another one. */
public enum Mark {
    NONE,
    REVERSAL,
    REVERSED
}
