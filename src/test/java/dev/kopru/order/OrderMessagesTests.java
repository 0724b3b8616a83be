package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.order.rule.OrderNotice;
import dev.kopru.order.rule.OrderReason;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** Whoever reads why an order waits, or what is odd about it, reads it in their own language. */
class OrderMessagesTests {

    @Test
    void everyReasonAndNoticeHasItsWordsInBothLanguages() {
        for (Locale language : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            ResourceBundle texts = ResourceBundle.getBundle(
                    "messages/order",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(OrderReason.values()).allMatch(reason -> texts.containsKey("reason." + reason.name()));
            assertThat(OrderNotice.values()).allMatch(notice -> texts.containsKey("notice." + notice.name()));
        }
    }
}
