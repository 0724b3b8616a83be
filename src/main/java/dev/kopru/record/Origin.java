package dev.kopru.record;

/** By which way a record came in first. */
public enum Origin {
    LIVE,
    CSV;

    /** What no version of Köprü has written is taken for live, so that its record is looked for where it lives. */
    public static Origin ofKept(String word) {
        return CSV.name().equals(word) ? CSV : LIVE;
    }
}
