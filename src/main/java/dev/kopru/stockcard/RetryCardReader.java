package dev.kopru.stockcard;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.contained.Containing;
import dev.kopru.contained.InternalErrors;
import dev.kopru.job.Origin;
import dev.kopru.job.Reason;
import dev.kopru.job.Source;
import dev.kopru.retry.DueRecord;
import dev.kopru.retry.RetryTable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;
import tools.jackson.core.JacksonException;

/**
 * Reads the cards that are due for another try, a limited number a run so that old trouble cannot starve what is new.
 *
 * <p>A live card is tried as the accounting program has it now, unless a person corrected the kept one and the program has
 * nothing newer; a card of a file is tried as it was kept.
 */
class RetryCardReader implements ItemReader<IncomingCard> {

    private final RetryTable retries;
    private final StockCatalogue catalogue;
    private final CardPayload payload;
    private final CsvCardMapping csv;
    private final Patience patience;
    private final Instant due;
    private final int pageSize;
    private final Deque<IncomingCard> buffer = new ArrayDeque<>();
    private int left;
    private long lastId;

    RetryCardReader(
            RetryTable retries,
            StockCatalogue catalogue,
            CardPayload payload,
            CsvCardMapping csv,
            Patience patience,
            Clock clock,
            Limits limits) {
        this.retries = retries;
        this.catalogue = catalogue;
        this.payload = payload;
        this.csv = csv;
        this.patience = patience;
        this.due = clock.instant();
        this.pageSize = limits.pageSize();
        this.left = limits.perRun();
    }

    /** How many records are read at once, and in one run. */
    record Limits(int pageSize, int perRun) {}

    @Override
    public @Nullable IncomingCard read() {
        while (buffer.isEmpty() && left > 0) {
            List<DueRecord> page = retries.due(StockCardExportConfiguration.JOB, due, lastId, pageSize);
            List<DueRecord> cards = page.stream()
                    .filter(record -> !ImageSource.isImage(record.source()))
                    .limit(left)
                    .toList();
            left = page.isEmpty() ? 0 : left - cards.size();
            fill(cards);
            lastId = page.isEmpty() ? lastId : page.get(page.size() - 1).id();
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
                    : payload.card(record.payload(), source);
        } catch (JacksonException | IllegalArgumentException e) {
            Reason reason = Reason.of(StockCardReason.INVALID_PAYLOAD, String.valueOf(e.getMessage()));
            return new IncomingCard.Unreadable(source, record.payload(), reason);
        }
    }
}
