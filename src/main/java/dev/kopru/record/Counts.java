package dev.kopru.record;

/**
 * What became of the records read: read = written + unchanged + rejected.
 *
 * @param notices how often something was odd about them without being wrong; any number, whatever became of them
 */
public record Counts(long read, long written, long unchanged, long rejected, long notices) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    public static Counts of(long written, long unchanged, long rejected) {
        return new Counts(written + unchanged + rejected, written, unchanged, rejected, 0);
    }

    public Counts withNotices(long noticed) {
        return new Counts(read, written, unchanged, rejected, noticed);
    }

    public Counts plus(Counts other) {
        return new Counts(
                read + other.read,
                written + other.written,
                unchanged + other.unchanged,
                rejected + other.rejected,
                notices + other.notices);
    }
}
