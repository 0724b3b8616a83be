package dev.kopru.desk.record;

import dev.kopru.desk.word.RecordValues.Shown;
import dev.kopru.story.RecordId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a record.
 *
 * @param retry where it waits or waited as a rejected record; null = it was never rejected
 * @param entries what happened, the latest last
 */
record RecordStory(
        RecordId id,
        String label,
        @Nullable Waiting retry,
        List<Fact> facts,
        List<Long> images,
        List<Table> tables,
        List<Entry> entries) {

    /** Something that is so now. */
    record Fact(String name, Shown value) {}

    /** Lines; a column stands to the right where its values are figures. */
    record Table(String name, List<String> columns, List<List<Shown>> rows, boolean more) {}

    /**
     * Something that happened.
     *
     * @param kind by which it is coloured: good, bad, odd, calm
     * @param detail more about it; null = nothing
     */
    record Entry(Instant at, String kind, String what, @Nullable String detail, List<Shown> links) {}

    /** A rejected record. */
    record Waiting(long id, String state, boolean open, String reason) {}
}
