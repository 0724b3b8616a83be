package dev.kopru.stockcard.csv;

import dev.kopru.connector.accounting.StockCard;
import dev.kopru.contained.Containing;
import dev.kopru.contained.InternalErrors;
import dev.kopru.csv.CsvPayload;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.record.Reason;
import dev.kopru.record.Source;
import dev.kopru.retry.payload.InvalidPayloadException;
import dev.kopru.stockcard.link.IncomingCard;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Makes stock cards of the rows of a file, or says why that cannot be; rows from the retry table take the same path. */
@Component
public class CsvCardMapping {

    public static final String PAYLOAD_TYPE = "csv-card";

    private final CsvProfiles profiles;
    private final ZoneId businessZone;

    CsvCardMapping(CsvProfiles profiles, ZoneId businessZone) {
        this.profiles = profiles;
        this.businessZone = businessZone;
    }

    /**
     * The card of these rows of a file.
     *
     * @param skus those of the whole file
     */
    IncomingCard map(CsvGroup group, CsvImport file, CsvCardSkus skus) {
        Source source = CsvCardSource.of(group, file);
        Supplier<String> payload = () -> CsvPayload.of(PAYLOAD_TYPE, group, file.file(), source);
        return read(group, source, payload, file.file(), skus);
    }

    /** Whether a payload is rows of a file, which {@link #fromPayload} reads. */
    public boolean isRaw(String payload) {
        return CsvPayload.is(PAYLOAD_TYPE, payload);
    }

    /**
     * The card of a payload that {@link #map} gave, corrected or not. It stays the record that it was; its own code may be
     * another one now. Other cards of the file are not looked at again.
     */
    public IncomingCard fromPayload(String json, Source source) {
        try {
            CsvPayload payload = CsvPayload.read(json);
            CsvProfile profile =
                    profiles.profile(StockCardCsv.KIND, payload.profile() == null ? "" : payload.profile());
            CsvGroup group = payload.group(profile);
            return group.rows().isEmpty()
                    ? new IncomingCard.Unreadable(source, json, Reason.of(CsvReason.CSV_BAD_PAYLOAD, "rows"))
                    : read(group, source, () -> json, payload.fileName(), new CsvCardSkus());
        } catch (InvalidPayloadException e) {
            return new IncomingCard.Unreadable(source, json, e.reason());
        } catch (CsvFileException e) {
            return new IncomingCard.Unreadable(source, json, e.reason());
        }
    }

    private IncomingCard read(CsvGroup group, Source source, Supplier<String> payload, String file, CsvCardSkus skus) {
        return Containing.of(
                () -> mapped(group, source, payload, file, skus),
                thrown -> new IncomingCard.Unreadable(source, payload.get(), InternalErrors.of(source, thrown)));
    }

    private IncomingCard mapped(
            CsvGroup group, Source source, Supplier<String> payload, String file, CsvCardSkus skus) {
        CsvCardReading reading = new CsvCardReading(group.rows(), businessZone, file);
        StockCard card = reading.card();
        List<Reason> reasons = reading.reasons(skus);
        return reasons.isEmpty()
                ? new IncomingCard.Readable(CsvCardSource.revised(source, card.changedAt()), card, reading.gaps())
                : new IncomingCard.Unreadable(source, payload.get(), reasons.get(0));
    }
}
