package dev.kopru.csv;

import dev.kopru.record.Source;
import dev.kopru.retry.PayloadForm;
import dev.kopru.retry.RetryRecord;
import dev.kopru.retry.payload.PayloadJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Corrected payloads of a job to which files bring records as well: rows of a file, or what the job keeps of others. */
public abstract class FilePayloadForm implements PayloadForm {

    private final String job;
    private final CsvMapping<?> csv;
    private final CsvPayloadForm rows;

    protected FilePayloadForm(String job, CsvMapping<?> csv, CsvPayloadForm rows) {
        this.job = job;
        this.csv = csv;
        this.rows = rows;
    }

    /** The shapes of what the job keeps of records that no file brought, by their type. */
    protected abstract Map<String, Class<? extends Record>> own();

    /** Reads a correction of one of these as the job would. */
    protected abstract void checkOwn(PayloadJson now, Source source);

    @Override
    public final String job() {
        return job;
    }

    @Override
    public Map<String, Class<? extends Record>> types() {
        Map<String, Class<? extends Record>> types = new HashMap<>(own());
        types.put(csv.payloadType(), CsvPayload.class);
        return types;
    }

    @Override
    public void check(String json, RetryRecord record) {
        PayloadJson now = PayloadJson.of(json);
        now.keepsType(record.payload(), known());
        if (now.type().equals(csv.payloadType())) {
            rows.check(json, record, csv);
        } else {
            checkOwn(now, record.source());
        }
    }

    private List<String> known() {
        List<String> known = new ArrayList<>(own().keySet().stream().sorted().toList());
        known.add(csv.payloadType());
        return known;
    }
}
