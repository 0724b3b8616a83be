package dev.kopru.job;

/** What became of the records read: read = written + unchanged + rejected. */
public record Counts(long read, long written, long unchanged, long rejected) {

    public static final Counts NONE = new Counts(0, 0, 0, 0);

    public static Counts of(long written, long unchanged, long rejected) {
        return new Counts(written + unchanged + rejected, written, unchanged, rejected);
    }

    public Counts plus(Counts other) {
        return new Counts(
                read + other.read, written + other.written, unchanged + other.unchanged, rejected + other.rejected);
    }
}
