package dev.kopru.statement.snapshot;

import dev.kopru.csv.CsvTrial;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.record.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the accounts of a file without importing them. */
@Component
class CsvAccountTrial implements CsvTrial {

    private final CsvAccountMapping mapping;

    CsvAccountTrial(CsvAccountMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public String kind() {
        return MovementCsv.KIND_OF_FILE;
    }

    @Override
    public Attempt begin() {
        RowsWithoutAccount withoutAccount = new RowsWithoutAccount();
        return new Attempt() {
            @Override
            public void lookAhead(CsvRow row) {
                withoutAccount.see(row);
            }

            @Override
            public @Nullable Reason rejection(CsvGroup group, CsvImport file) {
                return mapping.map(withoutAccount.with(group), file) instanceof IncomingAccount.Unreadable no
                        ? no.reason()
                        : null;
            }
        };
    }
}
