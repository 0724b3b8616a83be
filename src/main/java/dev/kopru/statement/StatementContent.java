package dev.kopru.statement;

import java.io.OutputStream;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole statement as the JSON that a shop finds in {@code shop_statement.content}.
 *
 * <pre>
 * version      2; grows when a name below gets another meaning, new names may come at any time
 * asOf         instant (UTC) of which the statement tells
 * day          day (ISO date, business zone) as of which it is aged, and on which it ends
 * currency     ISO 4217
 * opening, debit, credit, closing
 *              amounts; a positive balance means that the customer owes: shown with (B), a negative one with (A)
 * ageing       the open amounts by how long they are due on that day: notDue, days1To30, days31To60, days61To90, over90,
 *              advance (zero or negative); together they are closing. Published anew on the day it becomes another one, and on the
 *              day of the first line ahead
 * openings     the movements that make the opening balance, as in lines
 * earlierLines how many lines came before those, in a statement so long that the shop gets its latest ones only: the
 *              opening balance is the one before them then, and openings is empty; else left out
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
 * ahead        what is dated after that day, such as a cheque; left out where nothing is. No part of the figures above:
 *   debit, credit                                                        sums of all its lines
 *   closing                                                              the closing balance with all of them
 *   laterLines                     how many come after those, where the shop gets the nearest only; else left out
 *   lines                                                                as above, open in full
 * </pre>
 *
 * <p>Amounts are plain JSON numbers with their decimals ({@code 1234.50}); read them as decimals, not as binary fractions.
 */
public final class StatementContent {

    public static final int VERSION = 2;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** Up to so many lines stand in the content itself; more of them in parts beside it. */
    static final int LINES_WITHIN = 1000;

    /** Up to so many letters have their texts together. */
    static final int LETTERS_WITHIN = 400_000;

    // On an average; few lines have as many.
    private static final int LETTERS_OF_LINE = 500;

    private StatementContent() {}

    /** Whether the statement has so few lines, and so short ones, that they stand in its content. */
    public static boolean isWithin(Statement statement) {
        List<StatementLine> lines = statement.lines();
        PartRoom room = new PartRoom();
        return !(lines instanceof PackedLines)
                && lines.size() <= LINES_WITHIN
                && lines.stream().allMatch(room::takes);
    }

    /** The parts of a statement with many lines, in their order, packed; none where its lines stand in the content. */
    public static List<byte[]> parts(Statement statement) {
        return isWithin(statement)
                ? List.of()
                : PackedLines.of(statement.lines(), statement.currency()).parts();
    }

    static String lines(List<StatementLine> lines) {
        return text(lines.size(), json -> json.lines(lines));
    }

    private static String text(int lines, Consumer<StatementJson> content) {
        StringWriter text = new StringWriter(256 + 200 * lines);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            content.accept(new StatementJson(json));
        }
        return text.toString();
    }

    /**
     * The content without its first three names; two statements that say the same have the same one, and the same {@link
     * #parts}.
     */
    public static String body(Statement statement) {
        return isWithin(statement)
                ? text(statement.lines().size(), json -> json.statement(statement))
                : text(0, json -> json.statementOfParts(statement));
    }

    /**
     * The content without its first three names, with so many lines at most: the latest; ahead, the nearest. Very long texts
     * make them fewer.
     */
    public static String latest(Statement statement, int most) {
        List<StatementLine> ahead = statement.ahead().lines();
        List<StatementLine> lines = statement.lines();
        Statement near = statement.with(statement.ahead().nearest(fitting(most, ahead.size(), ahead::get)));
        int earlier = lines.size() - fitting(most, lines.size(), place -> lines.get(lines.size() - 1 - place));
        return earlier <= 0
                ? text(near.lines().size(), json -> json.statement(near))
                : text(most, json -> json.statementAfter(earlier, near.withoutFirst(earlier)));
    }

    /** How many of the first lines may be shown. */
    private static int fitting(int most, int size, IntFunction<StatementLine> lines) {
        PartRoom room = new PartRoom(most, most * LETTERS_OF_LINE);
        int fitting = 0;
        while (fitting < size && room.takes(lines.apply(fitting))) {
            fitting++;
        }
        return fitting;
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

    /**
     * The content of a whole statement with many lines and what a page of it is made by, as Köprü itself keeps it.
     *
     * @param then the same statement with its reversals, as of the day as of which the whole one is aged
     */
    public static String withWindow(String content, Statement whole, Statement then) {
        String window = JSON.writeValueAsString(StatementWindow.of(whole, then));
        return content.substring(0, content.length() - 1) + ",\"window\":" + window + "}";
    }

    /** The content, made of its body. */
    public static String of(String body, Instant asOf, LocalDate day) {
        String head = "{\"version\":" + VERSION + ",\"asOf\":\"" + asOf + "\",\"day\":\"" + day + "\",";
        return head + body.substring(1);
    }
}
