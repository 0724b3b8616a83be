package dev.kopru.csv.cell;

import dev.kopru.record.Reason;
import dev.kopru.record.ReasonMessages;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of an exception's own message, which logs and the command line show. */
final class CsvMessages {

    private CsvMessages() {}

    static String english(Reason reason) {
        ResourceBundle texts = ResourceBundle.getBundle("messages.csv", Locale.ENGLISH);
        String text = texts.getString("reason." + reason.code());
        return ReasonMessages.filled(text, reason.arguments(), Locale.ENGLISH);
    }
}
