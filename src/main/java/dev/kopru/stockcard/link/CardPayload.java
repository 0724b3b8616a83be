package dev.kopru.stockcard.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.record.Origin;
import dev.kopru.record.RowKey;
import dev.kopru.record.Source;
import dev.kopru.retry.payload.Complete;
import dev.kopru.retry.payload.InvalidPayloadException;
import dev.kopru.retry.payload.KeptPayload;
import dev.kopru.retry.payload.KeyPayload;
import dev.kopru.retry.payload.PayloadJson;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A stock card as JSON in the retry table, and back; amounts keep their scale, instants are ISO 8601. */
@Component
public class CardPayload {

    public static final String CARD = "card";
    public static final String GONE = "gone";

    private final JsonMapper json = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** The JSON's shape: the type tells a card from the raw rows of a file and from an image. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Payload(@Nullable String type, @Nullable StockCard card, @Nullable CardGaps unsaid) {}

    /** Of a card that was read, or is gone. */
    public String of(IncomingCard incoming) {
        return incoming instanceof IncomingCard.Readable readable
                ? of(readable.source(), readable.card(), readable.gaps())
                : ofCode(incoming.source().key());
    }

    /** The keys alone where all of it would be too long. */
    public String of(Source source, StockCard card, CardGaps gaps) {
        Payload whole = new Payload(CARD, card, gaps.equals(CardGaps.NONE) ? null : gaps);
        return KeptPayload.of(json, whole, () -> keysOnly(source));
    }

    /** By which a card is read again from the books, or from its file when that is loaded again. */
    public static String keysOnly(Source source) {
        boolean live = source.origin() == Origin.LIVE && !ImageKey.isImage(source);
        return live ? ofCode(source.key()) : KeyPayload.of(source);
    }

    /** Of a card that is gone: only its code is left. */
    public String gone(String code) {
        return ofCode(code);
    }

    /** A live card is read again when it is tried again, whatever was kept of it. */
    public static String ofCode(String code) {
        return JsonMapper.shared().writeValueAsString(new Gone(GONE, code));
    }

    /** The code is what is left of a card that is gone. */
    public record Gone(@Nullable String type, @Nullable String code) {}

    /**
     * The card of a payload that a person may have changed; throws {@link InvalidPayloadException} when something does not
     * fit or is missing, or when it is another card now.
     */
    public IncomingCard incoming(PayloadJson payload, Source source, boolean edited) {
        if (payload.type().equals(GONE)) {
            checkCode("code", payload.as(Gone.class, edited).code(), source);
            return new IncomingCard.Gone(source);
        }
        Payload kept = payload.as(Payload.class, edited);
        StockCard card = kept.card();
        if (card == null) {
            throw InvalidPayloadException.missing(CARD);
        }
        Complete.check(CARD, card);
        checkCode("card.code", card.code(), source);
        return new IncomingCard.Readable(source, card, Objects.requireNonNullElse(kept.unsaid(), CardGaps.NONE));
    }

    private static void checkCode(String path, @Nullable String code, Source source) {
        if (code == null) {
            throw InvalidPayloadException.missing(path);
        }
        if (!RowKey.of(code).equals(source.key())) {
            throw InvalidPayloadException.otherRecord(path, code, source.key());
        }
    }
}
