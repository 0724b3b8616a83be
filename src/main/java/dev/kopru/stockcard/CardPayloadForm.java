package dev.kopru.stockcard;

import dev.kopru.csv.CsvPayload;
import dev.kopru.csv.CsvPayloadForm;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.record.RowKey;
import dev.kopru.record.Source;
import dev.kopru.retry.PayloadForm;
import dev.kopru.retry.RetryRecord;
import dev.kopru.retry.payload.InvalidPayloadException;
import dev.kopru.retry.payload.PayloadJson;
import dev.kopru.stockcard.csv.CsvCardMapping;
import dev.kopru.stockcard.csv.StockCardCsv;
import dev.kopru.stockcard.image.ImageSource;
import dev.kopru.stockcard.link.CardPayload;
import dev.kopru.stockcard.link.ImageKey;
import dev.kopru.stockcard.link.IncomingCard;
import dev.kopru.stockcard.link.StockCardExportJob;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Corrected payloads of stock cards and their images: a card, one that is gone, rows of a file, or where an image is. */
@Component
class CardPayloadForm implements PayloadForm {

    private final CardPayload payload;
    private final CsvCardMapping csv;
    private final CsvPayloadForm rows;

    CardPayloadForm(CardPayload payload, CsvCardMapping csv, CsvPayloadForm rows) {
        this.payload = payload;
        this.csv = csv;
        this.rows = rows;
    }

    @Override
    public String job() {
        return StockCardExportJob.NAME;
    }

    @Override
    public Map<String, Class<? extends Record>> types() {
        return Map.of(
                CardPayload.CARD, CardPayload.Payload.class,
                CardPayload.GONE, CardPayload.Gone.class,
                ImageSource.TYPE, ImageSource.Payload.class,
                CsvCardMapping.PAYLOAD_TYPE, CsvPayload.class);
    }

    @Override
    public String keysOnly(Source source) {
        return CardPayload.keysOnly(source);
    }

    @Override
    public void check(String json, RetryRecord record) {
        if (ImageKey.isImage(record.source())) {
            ImageSource.corrected(json);
            return;
        }
        PayloadJson now = PayloadJson.of(json);
        now.keepsType(record.payload(), List.of(CardPayload.CARD, CardPayload.GONE, CsvCardMapping.PAYLOAD_TYPE));
        if (csv.isRaw(json)) {
            CsvGroup group = rows.check(json, record, StockCardCsv.KIND);
            rows.checkKey(record, RowKey.of(group.key()));
            if (csv.fromPayload(json, record.source()) instanceof IncomingCard.Unreadable unreadable) {
                throw InvalidPayloadException.because(unreadable.reason());
            }
        } else {
            payload.incoming(now, record.source(), true);
        }
    }
}
