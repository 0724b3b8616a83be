package dev.kopru.stockcard;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.contained.InternalErrors;
import dev.kopru.recipe.Due;
import dev.kopru.record.Origin;
import dev.kopru.record.Source;
import dev.kopru.retry.DueRecord;
import dev.kopru.retry.payload.InvalidPayloadException;
import dev.kopru.retry.payload.PayloadJson;
import dev.kopru.stockcard.csv.CsvCardMapping;
import dev.kopru.stockcard.link.CardPayload;
import dev.kopru.stockcard.link.CardSources;
import dev.kopru.stockcard.link.IncomingCard;
import dev.kopru.stockcard.reading.CardsByCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rejected cards on their next try: those of the program as it has them now, unless a person corrected them since, and those
 * of files as they were kept.
 */
record DueCards(StockCatalogue catalogue, Patience patience, CardPayload payload, CsvCardMapping csv) {

    List<IncomingCard> load(List<DueRecord> due) {
        List<String> live = due.stream()
                .map(DueRecord::source)
                .filter(source -> source.origin() == Origin.LIVE)
                .map(Source::key)
                .toList();
        Map<String, Throwable> unreadable = new HashMap<>();
        Map<String, StockCard> present = CardsByCode.read(catalogue, patience, live, unreadable::put).stream()
                .collect(Collectors.toMap(card -> card.code().stripTrailing(), Function.identity()));
        List<IncomingCard> cards = new ArrayList<>(due.size());
        for (DueRecord record : due) {
            Source source = record.source();
            Throwable thrown = unreadable.get(source.key());
            cards.add(
                    thrown == null
                            ? Due.asKept(
                                    record,
                                    kept -> incoming(kept, present.get(source.key())),
                                    IncomingCard.Unreadable::new)
                            : new IncomingCard.Unreadable(source, record.payload(), InternalErrors.of(source, thrown)));
        }
        return cards;
    }

    private IncomingCard incoming(DueRecord record, @Nullable StockCard present) {
        Source source = record.source();
        if (source.origin() == Origin.CSV) {
            return asKept(record);
        }
        IncomingCard now = present == null
                ? new IncomingCard.Gone(source)
                : new IncomingCard.Readable(CardSources.live(present), present);
        return record.payloadEdited() ? corrected(asKept(record), present, now) : now;
    }

    /** What a person corrected counts until the program has something newer. */
    private static IncomingCard corrected(IncomingCard kept, @Nullable StockCard present, IncomingCard now) {
        if (kept instanceof IncomingCard.Gone) {
            return now;
        }
        boolean overtaken = kept instanceof IncomingCard.Readable readable
                && present != null
                && present.changedAt().isAfter(readable.card().changedAt());
        return overtaken ? now : kept;
    }

    private IncomingCard asKept(DueRecord record) {
        Source source = record.source();
        try {
            return csv.isRaw(record.payload())
                    ? csv.fromPayload(record.payload(), source)
                    : payload.incoming(PayloadJson.of(record.payload()), source, record.payloadEdited());
        } catch (InvalidPayloadException e) {
            return new IncomingCard.Unreadable(source, record.payload(), e.reason());
        }
    }
}
