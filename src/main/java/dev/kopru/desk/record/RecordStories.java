package dev.kopru.desk.record;

import dev.kopru.desk.record.RecordStory.Entry;
import dev.kopru.desk.record.RecordStory.Fact;
import dev.kopru.desk.record.RecordStory.Table;
import dev.kopru.desk.record.RecordStory.Waiting;
import dev.kopru.desk.word.DeskWords;
import dev.kopru.desk.word.RecordValues;
import dev.kopru.desk.word.RecordValues.Shown;
import dev.kopru.retry.RetryRecord;
import dev.kopru.story.RecordId;
import dev.kopru.story.RecordPart;
import dev.kopru.story.RecordTeller;
import dev.kopru.story.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a record's story together: what every teller knows, and what happened to it on the way. */
@Component
class RecordStories {

    private final List<RecordTeller> tellers;
    private final RecordTrail trail;

    RecordStories(ObjectProvider<RecordTeller> tellers, RecordTrail trail) {
        this.tellers = tellers.orderedStream().toList();
        this.trail = trail;
    }

    /** Empty for a record of which nobody knows anything. */
    Optional<RecordStory> of(RecordId record, DeskWords words, RecordValues values) {
        List<RecordPart> parts =
                tellers.stream().flatMap(teller -> teller.tell(record).stream()).toList();
        @Nullable
        RecordTeller own = tellers.stream()
                .filter(teller -> teller.kind().equals(record.kind()))
                .findFirst()
                .orElse(null);
        RetryRecord retry =
                own == null ? null : trail.retry(own.job(), record.key()).orElse(null);
        if (parts.isEmpty() && retry == null) {
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>();
        parts.forEach(part -> part.events().forEach(event -> entries.add(entry(event, words, values))));
        if (own != null) {
            entries.addAll(trail.of(own.job(), record.key(), retry, words, values));
        }
        entries.sort(Comparator.comparing(Entry::at));
        String label = parts.isEmpty() && retry != null
                ? retry.source().label()
                : parts.isEmpty() ? record.key() : parts.get(0).label();
        return Optional.of(new RecordStory(
                record,
                label,
                retry == null ? null : waiting(retry, words, values),
                facts(parts, values),
                images(parts),
                tables(parts, values),
                entries));
    }

    private static Waiting waiting(RetryRecord retry, DeskWords words, RecordValues values) {
        return new Waiting(
                retry.id(),
                retry.state().name(),
                retry.state().isOpen(),
                RecordTrail.reason(retry.job(), retry.reason(), words, values));
    }

    /** What several know is said once. */
    private static List<Fact> facts(List<RecordPart> parts, RecordValues values) {
        return parts.stream()
                .flatMap(part -> part.facts().stream())
                .filter(fact -> !(fact.value() instanceof Value.Image))
                .distinct()
                .map(fact -> new Fact(values.word(fact.key()), values.of(fact.value())))
                .toList();
    }

    private static List<Long> images(List<RecordPart> parts) {
        return parts.stream()
                .flatMap(part -> part.facts().stream())
                .map(RecordPart.Fact::value)
                .filter(Value.Image.class::isInstance)
                .map(value -> ((Value.Image) value).id())
                .distinct()
                .toList();
    }

    private List<Table> tables(List<RecordPart> parts, RecordValues values) {
        return parts.stream()
                .flatMap(part -> part.tables().stream())
                .map(table -> table(table, values))
                .toList();
    }

    /** Beside records of which another teller knows something stands that. */
    private Table table(RecordPart.Table table, RecordValues values) {
        List<RecordId> first = new ArrayList<>();
        for (List<Value> row : table.rows()) {
            if (row.get(0) instanceof Value.Link link) {
                first.add(link.record());
            }
        }
        Map<RecordId, Value> brief = new HashMap<>();
        tellers.forEach(teller -> brief.putAll(teller.brief(first)));
        List<String> columns =
                new ArrayList<>(table.columns().stream().map(values::word).toList());
        if (!brief.isEmpty()) {
            columns.add(values.word("shown"));
        }
        List<List<Shown>> rows = new ArrayList<>();
        for (List<Value> row : table.rows()) {
            List<Shown> shown = new ArrayList<>(values.all(row));
            if (!brief.isEmpty()) {
                Value beside = row.get(0) instanceof Value.Link link ? brief.get(link.record()) : null;
                shown.add(values.of(beside == null ? Value.NOTHING : beside));
            }
            rows.add(shown);
        }
        return new Table(values.word("table." + table.key()), columns, rows, table.more());
    }

    private static Entry entry(RecordPart.Event event, DeskWords words, RecordValues values) {
        Object[] said =
                event.values().stream().map(value -> values.of(value).text()).toArray();
        List<Shown> links = event.values().stream()
                .map(values::of)
                .filter(shown -> shown.address() != null)
                .toList();
        return new Entry(event.at(), "good", words.say("desk.record.event." + event.key(), said), null, links);
    }
}
