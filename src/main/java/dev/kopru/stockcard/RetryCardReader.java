package dev.kopru.stockcard;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.contained.Containing;
import dev.kopru.contained.InternalErrors;
import dev.kopru.job.Origin;
import dev.kopru.job.Source;
import dev.kopru.retry.DueRecord;
import dev.kopru.retry.DueRecords;
import dev.kopru.retry.InvalidPayloadException;
import dev.kopru.retry.PayloadJson;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads the cards that are due for another try.
 *
 * <p>A live card is tried as the accounting program has it now, unless a person corrected the kept one and the program has
 * nothing newer; a card of a file is tried as it was kept.
 */
class RetryCardReader implements ItemReader<IncomingCard> {

    private final DueRecords due;
    private final StockCatalogue catalogue;
    private final CardPayload payload;
    private final CsvCardMapping csv;
    private final Patience patience;
    private final Deque<IncomingCard> buffer = new ArrayDeque<>();

    RetryCardReader(
            DueRecords due, StockCatalogue catalogue, CardPayload payload, CsvCardMapping csv, Patience patience) {
        this.due = due;
        this.catalogue = catalogue;
        this.payload = payload;
        this.csv = csv;
        this.patience = patience;
    }

    @Override
    public @Nullable IncomingCard read() {
        if (buffer.isEmpty()) {
            fill(due.next());
        }
        return buffer.poll();
    }

    private void fill(List<DueRecord> cards) {
        List<String> live = cards.stream()
                .map(DueRecord::source)
                .filter(source -> source.origin() == Origin.LIVE)
                .map(Source::key)
                .toList();
        Map<String, Throwable> unreadable = new HashMap<>();
        Map<String, StockCard> present = CardsByCode.read(catalogue, patience, live, unreadable::put).stream()
                .collect(Collectors.toMap(card -> card.code().stripTrailing(), Function.identity()));
        for (DueRecord record : cards) {
            String key = record.source().key();
            Throwable thrown = unreadable.get(key);
            buffer.add(
                    thrown == null
                            ? Containing.of(
                                    () -> incoming(record, present.get(key)), failed -> unreadable(record, failed))
                            : unreadable(record, thrown));
        }
    }

    private static IncomingCard unreadable(DueRecord record, Throwable thrown) {
        return new IncomingCard.Unreadable(
                record.source(), record.payload(), InternalErrors.of(record.source(), thrown));
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
