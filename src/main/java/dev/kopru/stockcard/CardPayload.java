package dev.kopru.stockcard;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.job.Source;
import dev.kopru.retry.Complete;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A stock card as JSON in the retry table, and back; amounts keep their scale, instants are ISO 8601. */
@Component
class CardPayload {

    private static final String CARD = "card";

    private final JsonMapper json = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** The JSON's shape: the type tells a card from the raw rows of a file and from an image. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Payload(@Nullable String type, @Nullable StockCard card, @Nullable CardGaps unsaid) {}

    String of(StockCard card, CardGaps gaps) {
        return json.writeValueAsString(new Payload(CARD, card, gaps.equals(CardGaps.NONE) ? null : gaps));
    }

    /** Of a card that is gone: only its code is left. */
    String gone(String code) {
        return ofCode(code);
    }

    /** A live card is read again when it is tried again, whatever was kept of it. */
    static String ofCode(String code) {
        return JsonMapper.shared().writeValueAsString(new Gone("gone", code));
    }

    private record Gone(String type, String code) {}

    String type(String payload) {
        return json.readTree(payload).path("type").asString("");
    }

    /**
     * The card of a payload that a person may have changed. Throws Jackson's own exception with the field's name when it no
     * longer fits, and an {@link IllegalArgumentException} when something is missing or it is another card now.
     */
    IncomingCard.Readable card(String payload, Source source) {
        Payload kept = json.readValue(payload, Payload.class);
        StockCard card = kept.card();
        if (card == null) {
            throw new IllegalArgumentException("The payload has no card in it");
        }
        Complete.check("card", card);
        if (!card.code().stripTrailing().equals(source.key())) {
            throw new IllegalArgumentException(
                    "The payload is of " + card.code() + "; its code must stay " + source.key());
        }
        CardGaps gaps = Objects.requireNonNullElse(kept.unsaid(), CardGaps.NONE);
        return new IncomingCard.Readable(source, card, gaps);
    }
}
