package dev.kopru.recipe;

import dev.kopru.notice.Notice;
import dev.kopru.record.Counts;
import dev.kopru.record.Rejection;
import dev.kopru.record.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a chunk of records, or of a part of one; every record that came in ends in exactly one of the three counts.
 * A job adds what it has to remember beside.
 */
public abstract class ChunkResult {

    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<String, Long> settled = new HashMap<>();
    private final List<Notice> notices = new ArrayList<>();
    private long written;
    private long unchanged;

    public final void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    /** A state that another one of the same chunk, or what was brought earlier, has overtaken. */
    public final void overtaken() {
        unchanged++;
    }

    protected final void note(Notice notice) {
        notices.add(notice);
    }

    /** The other side shows the record now, and did not before; {@code revision}: as of {@link #settled()}. */
    protected final void written(Source source, long revision) {
        written++;
        settled.put(source.key(), revision);
    }

    /** There was nothing to bring. */
    protected final void unchanged(Source source, long revision) {
        unchanged++;
        settled.put(source.key(), revision);
    }

    /** What became of other records of the chunk, which were brought by themselves. */
    protected final void addCounted(ChunkResult other) {
        rejections.addAll(other.rejections);
        settled.putAll(other.settled);
        notices.addAll(other.notices);
        written += other.written;
        unchanged += other.unchanged;
    }

    public final List<Rejection> rejections() {
        return rejections;
    }

    /** The revision up to which a record needs no further try, by its key. */
    public final Map<String, Long> settled() {
        return settled;
    }

    public final List<Notice> notices() {
        return notices;
    }

    public final Counts counts() {
        return Counts.of(written, unchanged, rejections.size());
    }
}
