package dev.kopru.inventory;

import dev.kopru.csv.CsvPayload;
import dev.kopru.csv.CsvPayloadForm;
import dev.kopru.record.Source;
import dev.kopru.retry.PayloadForm;
import dev.kopru.retry.RetryRecord;
import dev.kopru.retry.payload.InvalidPayloadException;
import dev.kopru.retry.payload.PayloadJson;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Corrected payloads of stock figures: rows of a file; of a SKU of the books there is nothing to correct. */
@Component
class FigurePayloadForm implements PayloadForm {

    private final CsvFigureMapping csv;
    private final CsvPayloadForm rows;

    FigurePayloadForm(CsvFigureMapping csv, CsvPayloadForm rows) {
        this.csv = csv;
        this.rows = rows;
    }

    @Override
    public String job() {
        return InventorySyncConfiguration.JOB;
    }

    @Override
    public Map<String, Class<? extends Record>> types() {
        return Map.of(SkuPayload.TYPE, SkuPayload.class, CsvFigureMapping.PAYLOAD_TYPE, CsvPayload.class);
    }

    @Override
    public String keysOnly(Source source) {
        return SkuPayload.keysOnly(source);
    }

    @Override
    public void check(String json, RetryRecord record) {
        PayloadJson now = PayloadJson.of(json);
        now.keepsType(record.payload(), List.of(SkuPayload.TYPE, CsvFigureMapping.PAYLOAD_TYPE));
        if (now.type().equals(SkuPayload.TYPE)) {
            now.keeps(
                    "sku", now.as(SkuPayload.class, true).sku(), record.source().key());
            return;
        }
        rows.check(json, record, InventoryCsv.INVENTORY);
        if (csv.fromPayload(json, record.source()) instanceof IncomingFigure.Unreadable unreadable) {
            throw InvalidPayloadException.because(unreadable.reason());
        }
    }
}
