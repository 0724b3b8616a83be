package dev.kopru.stockcard;

import dev.kopru.csv.CsvPayloadForm;
import dev.kopru.csv.FilePayloadForm;
import dev.kopru.record.Source;
import dev.kopru.retry.RetryRecord;
import dev.kopru.retry.payload.PayloadJson;
import dev.kopru.stockcard.csv.CsvCardMapping;
import dev.kopru.stockcard.image.ImageSource;
import dev.kopru.stockcard.link.CardPayload;
import dev.kopru.stockcard.link.ImageKey;
import dev.kopru.stockcard.link.StockCardExportJob;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Corrected payloads of stock cards and their images: a card, one that is gone, rows of a file, or where an image is. */
@Component
class CardPayloadForm extends FilePayloadForm {

    private final CardPayload payload;

    CardPayloadForm(CardPayload payload, CsvCardMapping csv, CsvPayloadForm rows) {
        super(StockCardExportJob.NAME, csv, rows);
        this.payload = payload;
    }

    @Override
    protected Map<String, Class<? extends Record>> own() {
        return Map.of(CardPayload.CARD, CardPayload.Payload.class, CardPayload.GONE, CardPayload.Gone.class);
    }

    @Override
    public Map<String, Class<? extends Record>> types() {
        Map<String, Class<? extends Record>> types = new HashMap<>(super.types());
        types.put(ImageSource.TYPE, ImageSource.Payload.class);
        return types;
    }

    @Override
    public void check(String json, RetryRecord record) {
        if (ImageKey.isImage(record.source())) {
            ImageSource.corrected(json);
        } else {
            super.check(json, record);
        }
    }

    @Override
    protected void checkOwn(PayloadJson now, Source source) {
        payload.incoming(now, source, true);
    }

    @Override
    public String keysOnly(Source source) {
        return CardPayload.keysOnly(source);
    }
}
