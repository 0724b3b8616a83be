package dev.kopru.inventory;

import dev.kopru.csv.CsvPayloadForm;
import dev.kopru.csv.FilePayloadForm;
import dev.kopru.record.Source;
import dev.kopru.retry.payload.PayloadJson;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Corrected payloads of stock figures: rows of a file; of a SKU of the books there is nothing to correct. */
@Component
class FigurePayloadForm extends FilePayloadForm {

    FigurePayloadForm(CsvFigureMapping csv, CsvPayloadForm rows) {
        super(InventorySyncConfiguration.JOB, csv, rows);
    }

    @Override
    protected Map<String, Class<? extends Record>> own() {
        return Map.of(SkuPayload.TYPE, SkuPayload.class);
    }

    @Override
    protected void checkOwn(PayloadJson now, Source source) {
        now.keeps("sku", now.as(SkuPayload.class, true).sku(), source.key());
    }

    @Override
    public String keysOnly(Source source) {
        return SkuPayload.keysOnly(source);
    }
}
