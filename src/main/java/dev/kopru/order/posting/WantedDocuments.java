package dev.kopru.order.posting;

import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.accounting.document.Remembered;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.Wanted;
import dev.kopru.order.link.OrderContents;
import dev.kopru.order.link.OrderIntents;
import dev.kopru.order.link.OrderLink;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the accounting program with each document what Köprü remembers of the one that stands there. */
@Component
class WantedDocuments {

    private final Accounting accounting;
    private final OrderContents contents;
    private final OrderIntents intents;
    private final LockedPeriod locked;

    WantedDocuments(Accounting accounting, OrderContents contents, OrderIntents intents, LockedPeriod locked) {
        this.accounting = accounting;
        this.contents = contents;
        this.intents = intents;
        this.locked = locked;
    }

    List<Wanted> of(List<SalesOrder> documents, Map<String, OrderLink> known) {
        Map<String, SalesOrder> lastWritten = contents.lastWritten(documents.stream()
                .map(document -> known.get(document.externalRef()))
                .filter(Objects::nonNull)
                .toList());
        Map<String, List<byte[]>> intended = accounting.keepsContentHash() ? Map.of() : intents.intend(documents);
        return documents.stream()
                .map(document -> {
                    String ref = document.externalRef();
                    OrderLink link = known.get(ref);
                    return new Wanted(
                            OrderLink.hasDocument(link) ? document : locked.opened(document),
                            lastWritten.get(ref),
                            locked.until(),
                            reopening(link),
                            remembered(link, intended.getOrDefault(ref, List.of())));
                })
                .toList();
    }

    private static @Nullable Remembered remembered(@Nullable OrderLink link, List<byte[]> intended) {
        if (link != null && OrderLink.hasDocument(link)) {
            return new Remembered(link.revision(), link.contentHash(), intended);
        }
        return intended.isEmpty() ? null : new Remembered(0, new byte[0], intended);
    }

    private static Wanted.Reopening reopening(@Nullable OrderLink link) {
        if (link == null) {
            return Wanted.Reopening.UNLESS_BY_HAND;
        }
        return switch (link.state()) {
            case CANCELLED -> Wanted.Reopening.YES;
            case NOT_POSTED -> Wanted.Reopening.UNLESS_BY_HAND;
            case POSTED -> Wanted.Reopening.NO;
        };
    }

    /** What became of these orders is remembered. */
    void settled(List<OrderLink> links) {
        if (!accounting.keepsContentHash()) {
            intents.settled(links.stream().map(OrderLink::key).toList());
        }
    }
}
