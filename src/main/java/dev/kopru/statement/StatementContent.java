package dev.kopru.statement;

import java.io.OutputStream;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole statement as the JSON that a shop finds in {@code shop_statement.content}.
 *
 * <pre>
 * version      1; grows when a name below gets another meaning, new names may come at any time
 * asOf         instant (UTC) of which the statement tells
 * day          day (ISO date, business zone) as of which it is aged
 * currency     ISO 4217
 * opening, debit, credit, closing
 *              amounts; a positive balance means that the customer owes: shown with (B), a negative one with (A)
 * ageing       the open amounts by how long they are due on that day: notDue, days1To30, days31To60, days61To90, over90,
 *              advance (zero or negative); together they are closing. Published anew on the day it becomes another one
 * openings     the movements that make the opening balance, as in lines
 * lines        in their order, each:
 *   id         the movement's id in the accounting program
 *   date       day in the books (ISO date)
 *   due        day when it is due; left out where it is date
 *   kind       opening, invoice, payment, return, transfer, cheque, exchange_difference, ...; the program's own word
 *   document   number, or left out
 *   description                                                          or left out
 *   debit, credit, balance                                               amounts; balance is the one after this line
 *   open       what of it nothing has settled, negative on a credit; left out where it is 0
 *   mark       reversal (cancels another line) or reversed (was cancelled), else left out
 *   reverses   id of the line that it cancels, or left out
 *   settles    [{id, amount}]: what it settles where the program says so, or left out
 *   invoiceUuid, invoiceUrl                                              the e-invoice, or left out
 * </pre>
 *
 * <p>Amounts are plain JSON numbers with their decimals ({@code 1234.50}); read them as decimals, not as binary fractions.
 */
public final class StatementContent {

    public static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private StatementContent() {}

    /** The content without its first three names: two statements that say the same have the same one. */
    public static String body(Statement statement) {
        StringWriter text = new StringWriter(256 + 200 * statement.lines().size());
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            new StatementJson(json).fields(statement);
            json.writeEndObject();
        }
        return text.toString();
    }

    /**
     * An account's statements of some days, under the same names: account, asOf, from and to (or null), statements with the
     * day as of which each is aged. The stream is left open.
     */
    public static void write(AccountStatement statement, Days days, OutputStream out) {
        try (JsonGenerator json =
                JSON.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(out)) {
            new StatementJson(json).whole(statement, days);
        }
    }

    /** The content, made of its body. */
    public static String of(String body, Instant asOf, LocalDate day) {
        String head = "{\"version\":" + VERSION + ",\"asOf\":\"" + asOf + "\",\"day\":\"" + day + "\",";
        return head + body.substring(1);
    }
}
