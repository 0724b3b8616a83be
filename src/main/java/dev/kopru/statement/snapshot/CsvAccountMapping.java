package dev.kopru.statement.snapshot;

import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.contained.Containing;
import dev.kopru.contained.InternalErrors;
import dev.kopru.csv.CsvPayload;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.record.Reason;
import dev.kopru.record.Source;
import dev.kopru.retry.payload.InvalidPayloadException;
import dev.kopru.statement.StatementReason;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes accounts of the rows of a file, or says why that cannot be; rows from the retry table take the same path. All rows
 * of an account are its whole ledger, as of the arrival of the file unless they tell of an earlier moment.
 */
@Component
class CsvAccountMapping {

    static final String PAYLOAD_TYPE = "csv";

    private final CsvProfiles profiles;
    private final ZoneId businessZone;

    CsvAccountMapping(CsvProfiles profiles, ZoneId businessZone) {
        this.profiles = profiles;
        this.businessZone = businessZone;
    }

    IncomingAccount map(CsvGroup group, CsvImport file) {
        String payload = CsvPayload.of(PAYLOAD_TYPE, group, file.file(), AccountSources.ofFile(group, file));
        return Containing.of(() -> mapped(group, file, payload), thrown -> {
            Source source = AccountSources.ofFile(group, file);
            return new IncomingAccount.Unreadable(source, payload, InternalErrors.of(source, thrown));
        });
    }

    private IncomingAccount mapped(CsvGroup group, CsvImport file, String payload) {
        CsvLedger reading = new CsvLedger(group.rows(), businessZone);
        AccountLedger ledger = reading.read(group.key(), file.receivedAt());
        Source source = AccountSources.ofFile(ledger, group.rows(), file);
        return incoming(reading, ledger, source, payload, file.file());
    }

    /** The account of a payload that {@link #map} gave, corrected or not; it stays the record that it was. */
    IncomingAccount fromPayload(String json, Source source) {
        try {
            CsvPayload payload = CsvPayload.read(json);
            String profile = Objects.requireNonNullElse(payload.profile(), "");
            CsvGroup group = payload.group(profiles.profile(MovementCsv.KIND_OF_FILE, profile));
            if (group.rows().isEmpty()) {
                return new IncomingAccount.Unreadable(source, json, Reason.of(CsvReason.CSV_BAD_PAYLOAD, "rows"));
            }
            CsvLedger reading = new CsvLedger(group.rows(), businessZone);
            AccountLedger ledger = reading.read(source.key(), AccountSources.instant(source.revision()));
            Optional<Reason> foreign = foreign(group.rows(), source);
            return foreign.isPresent() && reading.problems().isEmpty()
                    ? new IncomingAccount.Unreadable(source, json, foreign.get())
                    : incoming(reading, ledger, source, json, payload.fileName());
        } catch (InvalidPayloadException e) {
            return new IncomingAccount.Unreadable(source, json, e.reason());
        } catch (CsvFileException e) {
            return new IncomingAccount.Unreadable(source, json, e.reason());
        }
    }

    /** Rows that were corrected into another account's: neither account would be whole. */
    private static Optional<Reason> foreign(List<CsvRow> rows, Source source) {
        return rows.stream()
                .map(CsvRow::key)
                .filter(key -> !key.equals(source.key()))
                .findFirst()
                .map(key -> AccountSources.isNameless(source)
                        ? Reason.of(StatementReason.ROW_ALONE, source.label(), key)
                        : Reason.of(StatementReason.INVALID_PAYLOAD, key + " ≠ " + source.key()));
    }

    private static IncomingAccount incoming(
            CsvLedger reading, AccountLedger ledger, Source source, String payload, String file) {
        List<RowProblem> problems = reading.problems();
        return problems.isEmpty()
                ? new IncomingAccount.Readable(source, ledger, payload, reading.gaps())
                : new IncomingAccount.Unreadable(source, payload, reason(problems, source, file));
    }

    private static Reason reason(List<RowProblem> problems, Source source, String file) {
        RowProblem first = problems.get(0);
        return first.code() == CsvReason.CSV_MISSING_KEY && !AccountSources.isNameless(source)
                ? Reason.of(StatementReason.ROW_WITHOUT_ACCOUNT, file, first.line(), first.column())
                : first.reason(file, problems.size() - 1);
    }
}
