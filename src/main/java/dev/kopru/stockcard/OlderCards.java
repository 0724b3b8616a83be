package dev.kopru.stockcard;

import dev.kopru.record.Moments;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.stockcard.link.CardLink;
import dev.kopru.stockcard.link.CardSources;
import dev.kopru.stockcard.link.StockCardNotice;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Cards of a file that say what was so before the shop was told something newer: they change nothing, and that is told. */
@Component
class OlderCards {

    private final CardDifferences differences;
    private final ZoneId businessZone;

    OlderCards(CardDifferences differences, ZoneId businessZone) {
        this.differences = differences;
        this.businessZone = businessZone;
    }

    /** A live card was read just now; only a file can be older than what the shop was told. */
    static boolean isOlder(CardDraft draft, CardLink link) {
        long revision = draft.source().revision();
        return draft.source().origin() == Origin.CSV && revision != 0 && revision < link.revision();
    }

    /** Only of cards of which the shop would show something else. */
    void note(List<CardDraft> drafts, KnownCards known, CardChunk result) {
        drafts.stream()
                .filter(draft -> draft.product() == null && isPublished(draft, known))
                .forEach(draft -> note(draft, known, result));
        differences.of(drafts.stream().filter(draft -> draft.product() != null).toList(), known).stream()
                .filter(delta -> !delta.isEmpty() || delta.otherImages())
                .forEach(delta -> note(delta.draft(), known, result));
    }

    private static boolean isPublished(CardDraft draft, KnownCards known) {
        CardLink link = known.card(draft.code());
        return link != null && link.isPublished();
    }

    private void note(CardDraft draft, KnownCards known, CardChunk result) {
        CardLink told = Objects.requireNonNull(known.card(draft.code()), draft.code());
        result.note(
                draft,
                Reason.of(
                        StockCardNotice.OLDER_CARD_IN_FILE,
                        draft.code(),
                        draft.place(),
                        Moments.of(CardSources.instant(draft.source().revision()), businessZone),
                        Moments.of(CardSources.instant(told.revision()), businessZone)));
    }
}
