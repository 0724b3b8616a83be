package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.Reason;
import dev.kopru.record.Source;
import dev.kopru.stockcard.link.CardPayload;
import dev.kopru.stockcard.link.CardSources;
import dev.kopru.stockcard.link.IncomingCard;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of a chunk a card takes. */
class CardRecordsTests {

    private final CardRecords records = new CardRecords(new CardPayload());
    private final Source source = CardSources.gone("K-1");

    @Test
    void aCardThatIsTriedAgainWeighsAsMuchAsWhatIsKeptOfIt() {
        Reason reason = new Reason("UNREADABLE", List.of());

        assertThat(records.weight(new IncomingCard.Unreadable(source, "x".repeat(1_900_000), reason)))
                .isEqualTo(1_900_000);
        assertThat(records.weight(new IncomingCard.Gone(source))).isZero();
    }
}
