package dev.kopru.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one teller knows of a record. Words stand under {@code desk.record.<key>} in the pages' texts.
 *
 * @param label what people know the record by
 * @param facts how it is now
 * @param events what happened, in any order
 */
public record RecordPart(String label, List<Fact> facts, List<Event> events, List<Table> tables) {

    /** Something that is so now. */
    public record Fact(String key, Value value) {}

    /** Something that happened; its words take the values at their places. */
    public record Event(Instant at, String key, List<Value> values) {

        public Event(Instant at, String key, Value... values) {
            this(at, key, Arrays.asList(values));
        }
    }

    /**
     * Lines of it.
     *
     * @param columns keys of their words
     * @param more whether there are more lines than stand here
     */
    public record Table(String key, List<String> columns, List<List<Value>> rows, boolean more) {}

    /** Collects what a teller knows; nothing is said of what is empty. */
    public static final class Builder {

        private final String label;
        private final List<Fact> facts = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private final List<Table> tables = new ArrayList<>();

        public Builder(String label) {
            this.label = label;
        }

        public Builder fact(String key, Value value) {
            if (!value.equals(Value.NOTHING)) {
                facts.add(new Fact(key, value));
            }
            return this;
        }

        public Builder event(Instant at, String key, Value... values) {
            events.add(new Event(at, key, values));
            return this;
        }

        public Builder table(Table table) {
            if (!table.rows().isEmpty()) {
                tables.add(table);
            }
            return this;
        }

        public RecordPart build() {
            return new RecordPart(label, List.copyOf(facts), List.copyOf(events), List.copyOf(tables));
        }
    }
}
