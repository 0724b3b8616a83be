package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.ReasonCode;
import dev.kopru.stockcard.image.pixel.ImageReason;
import dev.kopru.stockcard.link.StockCardReason;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The job speaks for itself: no reason borrows another job's words. */
class StockCardMessagesTests {

    @Test
    void everyReasonHasItsOwnWordsInBothLanguages() {
        for (Locale language : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            ResourceBundle texts = ResourceBundle.getBundle(
                    "messages/stockcard",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(Stream.<ReasonCode>concat(Stream.of(StockCardReason.values()), Stream.of(ImageReason.values()))
                            .map(reason -> "reason." + reason.name()))
                    .allMatch(texts::containsKey);
        }
    }
}
