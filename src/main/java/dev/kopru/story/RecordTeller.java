package dev.kopru.story;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells people of a job's records. Every job has one; whoever knows something of another job's record tells that, too: the
 * story of a SKU is told by the one who published it and by the one who shows its stock.
 */
public interface RecordTeller {

    /** The job whose rejections and notices are about records of this kind, by the same keys. */
    String job();

    /** The kind of record that the job is about. */
    String kind();

    /** By indexes only: so many at most, those that have the very key first. */
    List<FoundRecord> find(Typed typed, int most);

    /** What it knows of the record, be it of this kind or of another; empty for nothing. */
    Optional<RecordPart> tell(RecordId record);

    /** What is worth knowing of records beside their names where they stand in a list; those it knows nothing of are left out. */
    default Map<RecordId, Value> brief(Collection<RecordId> records) {
        return Map.of();
    }
}
