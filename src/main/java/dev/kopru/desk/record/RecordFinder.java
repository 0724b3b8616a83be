package dev.kopru.desk.record;

import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.inbox.ImportsOfFile;
import dev.kopru.desk.word.RecordAddress;
import dev.kopru.desk.word.RecordValues;
import dev.kopru.retry.RetriesOfRecords;
import dev.kopru.retry.RetryRecord;
import dev.kopru.run.history.RunHistory;
import dev.kopru.story.FoundRecord;
import dev.kopru.story.RecordId;
import dev.kopru.story.RecordTeller;
import dev.kopru.story.Typed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks for records of all kinds by one text: those the jobs know, those that were rejected, files and runs. */
@Component
class RecordFinder {

    static final String FILE = "file";
    static final String RUN = "run";

    /** Of each kind. */
    static final int MOST = 20;

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    private final List<RecordTeller> tellers;
    private final RetriesOfRecords retries;
    private final ImportsOfFile imports;
    private final RunHistory runs;

    RecordFinder(
            ObjectProvider<RecordTeller> tellers, RetriesOfRecords retries, ImportsOfFile imports, RunHistory runs) {
        this.tellers = tellers.orderedStream().toList();
        this.retries = retries;
        this.imports = imports;
        this.runs = runs;
    }

    /** The exact ones first, each record once. */
    List<RecordHit> find(Typed typed, RecordValues values) {
        Map<RecordId, FoundRecord> found = new LinkedHashMap<>();
        for (RecordTeller teller : tellers) {
            teller.find(typed, MOST + 1).forEach(one -> found.merge(one.id(), one, RecordFinder::better));
        }
        rejected(typed).forEach(one -> found.putIfAbsent(one.id(), one));
        List<RecordHit> hits = found.values().stream()
                .map(one -> new RecordHit(
                        one.id().kind(),
                        one.label(),
                        one.about() == null ? null : values.personal(one.about()),
                        RecordAddress.of(one.id()),
                        one.exact()))
                .collect(Collectors.toCollection(ArrayList::new));
        hits.addAll(files(typed));
        hits.addAll(runs(typed));
        hits.sort((one, other) -> Boolean.compare(other.exact(), one.exact()));
        return hits;
    }

    /** Who knows a name knows more than who knows the key alone. */
    private static FoundRecord better(FoundRecord one, FoundRecord other) {
        FoundRecord named = one.label().length() >= other.label().length() ? one : other;
        return new FoundRecord(one.id(), named.label(), named.about(), one.exact() || other.exact());
    }

    private List<FoundRecord> rejected(Typed typed) {
        Map<String, String> kinds =
                tellers.stream().collect(Collectors.toMap(RecordTeller::job, RecordTeller::kind, (a, b) -> a));
        List<FoundRecord> found = new ArrayList<>();
        List<RetryRecord> records = new ArrayList<>(retries.beginning(kinds.keySet(), typed.spellings(), MOST + 1));
        records.addAll(retries.named(typed, MOST + 1));
        for (RetryRecord record : records) {
            String kind = kinds.get(record.job());
            if (kind != null) {
                String label = record.source().label();
                String key = record.source().key();
                found.add(new FoundRecord(new RecordId(kind, key), label, null, typed.is(label) || typed.is(key)));
            }
        }
        return found;
    }

    private List<RecordHit> files(Typed typed) {
        List<CsvImport> files = imports.beginning(typed.text(), MOST + 1);
        return files.stream()
                .map(file -> new RecordHit(
                        FILE,
                        file.file() + " · " + file.id(),
                        null,
                        RecordAddress.of(new RecordId(FILE, Long.toString(file.id()))),
                        file.file().equals(typed.text())))
                .toList();
    }

    private List<RecordHit> runs(Typed typed) {
        return NUMBER.matcher(typed.text()).matches()
                ? runs.find(Long.parseLong(typed.text())).stream()
                        .map(run -> new RecordHit(RUN, Long.toString(run.id()), null, "/runs/" + run.id(), true))
                        .toList()
                : List.of();
    }
}
