package dev.kopru.order;

import dev.kopru.csv.CsvPayloadForm;
import dev.kopru.csv.FilePayloadForm;
import dev.kopru.order.csv.CsvOrderMapping;
import dev.kopru.order.link.OrderPayload;
import dev.kopru.order.rule.OrderImportJob;
import dev.kopru.record.Source;
import dev.kopru.retry.payload.PayloadJson;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Corrected payloads of orders: an order, one that the shop has lost, or rows of a file. */
@Component
class OrderPayloadForm extends FilePayloadForm {

    private final OrderPayload payload;

    OrderPayloadForm(OrderPayload payload, CsvOrderMapping csv, CsvPayloadForm rows) {
        super(OrderImportJob.NAME, csv, rows);
        this.payload = payload;
    }

    @Override
    protected Map<String, Class<? extends Record>> own() {
        return Map.of(
                OrderPayload.ORDER, OrderPayload.Payload.class, OrderPayload.GONE, OrderPayload.GonePayload.class);
    }

    @Override
    protected void checkOwn(PayloadJson now, Source source) {
        payload.incoming(now, source, true);
    }

    @Override
    public String keysOnly(Source source) {
        return OrderPayload.keysOnly(source);
    }
}
