package dev.kopru.inventory;

import dev.kopru.contained.Records;
import dev.kopru.inventory.IncomingFigure.Told;
import dev.kopru.inventory.IncomingFigure.Unreadable;
import dev.kopru.record.Source;
import org.springframework.stereotype.Component;

/** By what SKUs are known, and how they are kept, should one of them bring forth something unexpected. */
@Component
class FigureRecords implements Records<IncomingFigure, Figure> {

    @Override
    public Source source(IncomingFigure incoming) {
        return incoming.source();
    }

    @Override
    public Source sourceOf(Figure figure) {
        return figure.source();
    }

    @Override
    public String payload(IncomingFigure incoming) {
        if (incoming instanceof Told told) {
            return told.payload();
        }
        return incoming instanceof Unreadable unreadable
                ? unreadable.payload()
                : SkuPayload.of(incoming.source().key());
    }

    /** What a file or a person gave; a SKU of the books is short. */
    @Override
    public long weight(IncomingFigure incoming) {
        return incoming instanceof Told || incoming instanceof Unreadable
                ? payload(incoming).length()
                : 0;
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
