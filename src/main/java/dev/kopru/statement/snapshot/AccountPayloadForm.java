package dev.kopru.statement.snapshot;

import dev.kopru.csv.CsvPayload;
import dev.kopru.csv.CsvPayloadForm;
import dev.kopru.record.Source;
import dev.kopru.retry.PayloadForm;
import dev.kopru.retry.RetryRecord;
import dev.kopru.retry.payload.InvalidPayloadException;
import dev.kopru.retry.payload.PayloadJson;
import dev.kopru.statement.AccountPayload;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Corrected payloads of accounts: rows of a file; of an account of the books there is nothing to correct. */
@Component
class AccountPayloadForm implements PayloadForm {

    private final CsvAccountMapping csv;
    private final CsvPayloadForm rows;

    AccountPayloadForm(CsvAccountMapping csv, CsvPayloadForm rows) {
        this.csv = csv;
        this.rows = rows;
    }

    @Override
    public String job() {
        return StatementSnapshotConfiguration.JOB;
    }

    @Override
    public Map<String, Class<? extends Record>> types() {
        return Map.of(AccountPayload.TYPE, AccountPayload.class, CsvAccountMapping.PAYLOAD_TYPE, CsvPayload.class);
    }

    @Override
    public String keysOnly(Source source) {
        return AccountPayload.keysOnly(source);
    }

    @Override
    public void check(String json, RetryRecord record) {
        PayloadJson now = PayloadJson.of(json);
        now.keepsType(record.payload(), List.of(AccountPayload.TYPE, CsvAccountMapping.PAYLOAD_TYPE));
        if (now.type().equals(AccountPayload.TYPE)) {
            now.keeps(
                    "account",
                    now.as(AccountPayload.class, true).account(),
                    record.source().key());
            return;
        }
        rows.check(json, record, MovementCsv.KIND_OF_FILE);
        if (csv.fromPayload(json, record.source()) instanceof IncomingAccount.Unreadable unreadable) {
            throw InvalidPayloadException.because(unreadable.reason());
        }
    }
}
