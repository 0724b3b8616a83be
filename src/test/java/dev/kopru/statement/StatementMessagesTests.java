package dev.kopru.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** Whoever reads why an account waits reads it in their own language. */
class StatementMessagesTests {

    @Test
    void everyReasonHasItsWordsInBothLanguages() {
        for (Locale language : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            ResourceBundle texts = ResourceBundle.getBundle(
                    "messages/statement",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(StatementReason.values()).allMatch(reason -> texts.containsKey("reason." + reason.name()));
        }
    }
}
