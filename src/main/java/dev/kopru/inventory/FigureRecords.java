package dev.kopru.inventory;

import dev.kopru.contained.IncomingRecords;
import dev.kopru.inventory.IncomingFigure.Told;
import dev.kopru.record.Source;
import org.springframework.stereotype.Component;

/** By what SKUs are known, and how they are kept, should one of them fail unexpectedly. */
@Component
class FigureRecords implements IncomingRecords<IncomingFigure, Figure> {

    @Override
    public String payloadOfRead(IncomingFigure incoming) {
        return SkuPayload.of(incoming);
    }

    /** What a file or a person gave; a SKU of the books is short. */
    @Override
    public long weightOfRead(IncomingFigure incoming) {
        return incoming instanceof Told told ? told.payload().length() : 0;
    }

    @Override
    public String payloadOf(Figure figure) {
        return figure.payload();
    }

    @Override
    public String scantPayload(Source source) {
        return SkuPayload.keysOnly(source);
    }
}
