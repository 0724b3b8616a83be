package dev.kopru.csv;

import dev.kopru.contained.Containing;
import dev.kopru.contained.InternalErrors;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.record.Incoming;
import dev.kopru.record.Reason;
import dev.kopru.record.Source;
import dev.kopru.retry.payload.InvalidPayloadException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of the rows of a file, or says why that cannot be; rows from the retry table take the same path.
 *
 * @param <T> a record on its way in
 */
public abstract class CsvMapping<T extends Incoming> implements CsvRecords<T> {

    private final CsvProfiles profiles;
    private final String kind;
    private final String payloadType;
    private final Incoming.Refusal<? extends T> refusal;

    /**
     * @param kind of the files
     * @param payloadType tells rows from other payloads of the same job
     */
    protected CsvMapping(CsvProfiles profiles, String kind, String payloadType, Incoming.Refusal<? extends T> refusal) {
        this.profiles = profiles;
        this.kind = kind;
        this.payloadType = payloadType;
        this.refusal = refusal;
    }

    /**
     * The rows of one record.
     *
     * @param source by which it is known
     * @param payload as which they are kept, should the record be rejected
     * @param file its name, for people
     */
    public record Rows(CsvGroup group, Source source, Supplier<String> payload, String file) {

        /** The same, of which more is known by now. */
        public Rows of(Source told) {
            return new Rows(group, told, payload, file);
        }
    }

    /** By what the record of these rows is known, as far as can be said before they are read. */
    protected abstract Source source(CsvGroup group, CsvImport file);

    /** The record of these rows of a file. */
    protected abstract T read(Rows rows);

    /** The record of rows that were kept, and perhaps corrected; it stays the one that it was. */
    protected T readAgain(Rows rows) {
        return read(rows);
    }

    /** By what a record of these rows would be known; null where reading them tells whether they are another's. */
    protected @Nullable String keyOf(CsvGroup group) {
        return null;
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public OfFile<T> begin() {
        return this::map;
    }

    /** The record of these rows of a file. */
    public final T map(CsvGroup group, CsvImport file) {
        return map(group, file, this::read);
    }

    /** The same, read in a way of its own. */
    protected final T map(CsvGroup group, CsvImport file, Function<Rows, T> reading) {
        Source source = source(group, file);
        Supplier<String> payload = () -> CsvPayload.of(payloadType, group, file.file(), source);
        return contained(source, payload, () -> reading.apply(new Rows(group, source, payload, file.file())));
    }

    /** The record of a payload that {@link #map} gave, corrected or not. */
    public final T fromPayload(String json, Source source) {
        return contained(source, () -> json, () -> kept(json, source));
    }

    /** Whether a payload is rows of a file, readable or not. */
    public final boolean isRaw(String payload) {
        return CsvPayload.is(payloadType, payload);
    }

    final String payloadType() {
        return payloadType;
    }

    protected final T unreadable(Rows rows, Reason reason) {
        return refusal.of(rows.source(), rows.payload().get(), reason);
    }

    private T kept(String json, Source source) {
        try {
            CsvPayload payload = CsvPayload.read(json);
            CsvGroup group = payload.group(profiles.profile(kind, Objects.requireNonNullElse(payload.profile(), "")));
            Rows rows = new Rows(group, source, () -> json, payload.fileName());
            return group.rows().isEmpty()
                    ? unreadable(rows, Reason.of(CsvReason.CSV_BAD_PAYLOAD, "rows"))
                    : readAgain(rows);
        } catch (InvalidPayloadException e) {
            return refusal.of(source, json, e.reason());
        } catch (CsvFileException e) {
            return refusal.of(source, json, e.reason());
        }
    }

    private T contained(Source source, Supplier<String> payload, Supplier<T> reading) {
        return Containing.of(reading, thrown -> refusal.of(source, payload.get(), InternalErrors.of(source, thrown)));
    }
}
