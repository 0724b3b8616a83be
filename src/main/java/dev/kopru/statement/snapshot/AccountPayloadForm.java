package dev.kopru.statement.snapshot;

import dev.kopru.csv.CsvPayloadForm;
import dev.kopru.csv.FilePayloadForm;
import dev.kopru.record.Source;
import dev.kopru.retry.payload.PayloadJson;
import dev.kopru.statement.AccountPayload;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Corrected payloads of accounts: rows of a file; of an account of the books there is nothing to correct. */
@Component
class AccountPayloadForm extends FilePayloadForm {

    AccountPayloadForm(CsvAccountMapping csv, CsvPayloadForm rows) {
        super(StatementSnapshotConfiguration.JOB, csv, rows);
    }

    @Override
    protected Map<String, Class<? extends Record>> own() {
        return Map.of(AccountPayload.TYPE, AccountPayload.class);
    }

    @Override
    protected void checkOwn(PayloadJson now, Source source) {
        now.keeps("account", now.as(AccountPayload.class, true).account(), source.key());
    }

    @Override
    public String keysOnly(Source source) {
        return AccountPayload.keysOnly(source);
    }
}
