package dev.kopru.statement.snapshot;

import dev.kopru.csv.cell.FieldType;
import dev.kopru.csv.profile.CsvKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a profile of files of movements can speak of. */
@Configuration(proxyBeanMethods = false)
class MovementCsv {

    static final String KIND_OF_FILE = "movements";

    static final String ACCOUNT = "account";
    static final String TITLE = "title";
    static final String TAX_OFFICE = "tax-office";
    static final String TAX_NUMBER = "tax-number";
    static final String ADDRESS = "address";
    static final String AS_OF = "as-of";

    static final String CURRENCY = "currency";
    static final String BALANCE = "balance";

    static final String ID = "movement-id";
    static final String DATE = "date";
    static final String DUE = "due-date";
    static final String KIND = "kind";
    static final String DOCUMENT = "document";
    static final String DESCRIPTION = "description";
    static final String DEBIT = "debit";
    static final String CREDIT = "credit";
    static final String AMOUNT = "amount";
    static final String SIDE = "side";
    static final String REVERSES = "reversal-of";
    static final String INVOICE_UUID = "invoice-uuid";
    static final String INVOICE_URL = "invoice-url";

    /** Stands in many files and on no statement. */
    private static final String EMAIL = "email";

    @Bean
    CsvKind movementFiles() {
        Map<String, FieldType> fields = new LinkedHashMap<>();
        put(fields, FieldType.CODE, ACCOUNT, TAX_NUMBER, EMAIL, CURRENCY, ID, DOCUMENT, REVERSES, INVOICE_UUID);
        put(fields, FieldType.TEXT, TITLE, TAX_OFFICE, ADDRESS, KIND, DESCRIPTION, INVOICE_URL);
        put(fields, FieldType.NUMBER, DEBIT, CREDIT, AMOUNT, BALANCE);
        put(fields, FieldType.INSTANT, AS_OF, DATE, DUE);
        put(fields, FieldType.CHOICE, SIDE);
        return new CsvKind(KIND_OF_FILE, StatementSnapshotConfiguration.JOB, fields, Set.of())
                .withPairs(Map.of(SIDE, AMOUNT))
                .withSums(Set.of(BALANCE));
    }

    private static void put(Map<String, FieldType> fields, FieldType type, String... names) {
        List.of(names).forEach(name -> fields.put(name, type));
    }
}
