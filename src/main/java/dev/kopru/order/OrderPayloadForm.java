package dev.kopru.order;

import dev.kopru.csv.CsvPayload;
import dev.kopru.csv.CsvPayloadForm;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.order.csv.CsvOrderMapping;
import dev.kopru.order.link.IncomingOrder;
import dev.kopru.order.link.OrderPayload;
import dev.kopru.order.rule.OrderImportJob;
import dev.kopru.record.Source;
import dev.kopru.retry.PayloadForm;
import dev.kopru.retry.RetryRecord;
import dev.kopru.retry.payload.InvalidPayloadException;
import dev.kopru.retry.payload.PayloadJson;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Corrected payloads of orders: an order, one that the shop has lost, or rows of a file. */
@Component
class OrderPayloadForm implements PayloadForm {

    private final OrderPayload payload;
    private final CsvOrderMapping csv;
    private final CsvPayloadForm rows;

    OrderPayloadForm(OrderPayload payload, CsvOrderMapping csv, CsvPayloadForm rows) {
        this.payload = payload;
        this.csv = csv;
        this.rows = rows;
    }

    @Override
    public String job() {
        return OrderImportJob.NAME;
    }

    @Override
    public Map<String, Class<? extends Record>> types() {
        return Map.of(
                OrderPayload.ORDER, OrderPayload.Payload.class,
                OrderPayload.GONE, OrderPayload.GonePayload.class,
                CsvOrderMapping.PAYLOAD_TYPE, CsvPayload.class);
    }

    @Override
    public String keysOnly(Source source) {
        return OrderPayload.keysOnly(source);
    }

    @Override
    public void check(String json, RetryRecord record) {
        PayloadJson now = PayloadJson.of(json);
        now.keepsType(record.payload(), List.of(OrderPayload.ORDER, OrderPayload.GONE, CsvOrderMapping.PAYLOAD_TYPE));
        if (payload.isOrder(now)) {
            payload.incoming(now, record.source(), true);
        } else {
            CsvGroup group = rows.check(json, record, CsvOrderMapping.ORDERS);
            rows.checkKey(record, csv.key(group));
            if (csv.fromPayload(json, record.source()) instanceof IncomingOrder.Unreadable unreadable) {
                throw InvalidPayloadException.because(unreadable.reason());
            }
        }
    }
}
