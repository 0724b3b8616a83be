package dev.kopru.statement;

import dev.kopru.connector.accounting.LedgerMovement.Match;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes statements under the names that {@link StatementContent} explains. */
final class StatementJson {

    private final JsonGenerator json;

    StatementJson(JsonGenerator json) {
        this.json = json;
    }

    void whole(AccountStatement whole, Days days) {
        json.writeStartObject();
        account(whole.account());
        json.writeStringProperty("asOf", whole.asOf().toString());
        day("from", days.from());
        day("to", days.to());
        json.writeArrayPropertyStart("statements");
        for (Statement statement : whole.statements()) {
            json.writeStartObject();
            day("day", statement.ageing().day());
            fields(statement);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void account(Account account) {
        json.writeObjectPropertyStart("account");
        json.writeStringProperty("code", account.code());
        json.writeStringProperty("title", account.title());
        text("taxOffice", account.taxOffice());
        text("taxNumber", account.taxNumber());
        json.writeArrayPropertyStart("address");
        account.address().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void day(String name, @Nullable LocalDate day) {
        json.writeStringProperty(name, day == null ? null : day.toString());
    }

    void statement(Statement statement) {
        json.writeStartObject();
        fields(statement);
        json.writeEndObject();
    }

    /** Its lines stand elsewhere. */
    void statementOfParts(Statement statement) {
        json.writeStartObject();
        figures(statement);
        json.writeNumberProperty("packedLines", statement.lines().size());
        partLines(PartRoom.sizes(statement.lines()));
        lines("lines", List.of());
        json.writeEndObject();
    }

    /** Left out where all parts but the last one have as many lines as a part can have. */
    private void partLines(List<Integer> sizes) {
        if (!sizes.subList(0, sizes.size() - 1).stream().allMatch(size -> size == StatementContent.LINES_WITHIN)) {
            json.writeArrayPropertyStart("partLines");
            sizes.forEach(json::writeNumber);
            json.writeEndArray();
        }
    }

    void statementAfter(int earlierLines, Statement statement) {
        json.writeStartObject();
        figures(statement);
        json.writeNumberProperty("earlierLines", earlierLines);
        lines("lines", statement.lines());
        ahead(statement.ahead());
        json.writeEndObject();
    }

    private void fields(Statement statement) {
        figures(statement);
        lines("lines", statement.lines());
        ahead(statement.ahead());
    }

    private void ahead(Ahead ahead) {
        if (ahead.isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart("ahead");
        amount("debit", ahead.debit());
        amount("credit", ahead.credit());
        amount("closing", ahead.closing());
        if (ahead.later() > 0) {
            json.writeNumberProperty("laterLines", ahead.later());
        }
        lines("lines", ahead.lines());
        json.writeEndObject();
    }

    private void figures(Statement statement) {
        json.writeStringProperty("currency", statement.currency());
        amount("opening", statement.opening());
        amount("debit", statement.debit());
        amount("credit", statement.credit());
        amount("closing", statement.closing());
        ageing(statement.ageing());
        lines("openings", statement.openings());
    }

    private void ageing(Ageing ageing) {
        json.writeObjectPropertyStart("ageing");
        amount("notDue", ageing.notDue());
        amount("days1To30", ageing.days1To30());
        amount("days31To60", ageing.days31To60());
        amount("days61To90", ageing.days61To90());
        amount("over90", ageing.over90());
        amount("advance", ageing.advance());
        json.writeEndObject();
    }

    private void lines(String name, List<StatementLine> lines) {
        json.writeName(name);
        lines(lines);
    }

    void lines(List<StatementLine> lines) {
        json.writeStartArray();
        lines.forEach(this::line);
        json.writeEndArray();
    }

    private void line(StatementLine line) {
        json.writeStartObject();
        json.writeNumberProperty("id", line.id());
        json.writeStringProperty("date", line.date().toString());
        text("due", line.due().equals(line.date()) ? null : line.due().toString());
        json.writeStringProperty("kind", line.kind());
        text("document", line.documentNumber());
        text("description", line.description());
        amount("debit", line.debit());
        amount("credit", line.credit());
        amount("balance", line.balance());
        if (line.open().signum() != 0) {
            amount("open", line.open());
        }
        text("mark", line.mark() == Mark.NONE ? null : line.mark().name().toLowerCase(Locale.ROOT));
        if (line.reverses() != null) {
            json.writeNumberProperty("reverses", line.reverses());
        }
        matches(line.settles());
        text("invoiceUuid", line.invoiceUuid());
        text("invoiceUrl", line.invoiceUrl());
        json.writeEndObject();
    }

    private void matches(List<Match> matches) {
        if (matches.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("settles");
        for (Match match : matches) {
            json.writeStartObject();
            json.writeNumberProperty("id", match.movementId());
            amount("amount", match.amount());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void amount(String name, BigDecimal amount) {
        json.writeNumberProperty(name, amount);
    }

    private void text(String name, @Nullable String text) {
        if (text != null) {
            json.writeStringProperty(name, text);
        }
    }
}
