package dev.kopru.order.link;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.order.link.OrderContents.OrderKey;
import dev.kopru.order.link.OrderSearch.Seen;
import dev.kopru.order.rule.OrderImportJob;
import dev.kopru.story.FoundRecord;
import dev.kopru.story.RecordId;
import dev.kopru.story.RecordPart;
import dev.kopru.story.RecordPart.Table;
import dev.kopru.story.RecordTeller;
import dev.kopru.story.Typed;
import dev.kopru.story.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of an order and its document, and of an account the orders on it. */
@Component
class OrderTeller implements RecordTeller {

    private static final int MOST_ORDERS = 20;
    private static final int MOST_LINES = 200;
    private static final List<String> LINE_COLUMNS =
            List.of("sku", "name", "quantity", "unitPrice", "discount", "vatRate", "net", "vat");
    private static final List<String> ORDER_COLUMNS = List.of("order", "documentState", "at");

    private final OrderSearch search;
    private final OrderContents contents;

    OrderTeller(OrderSearch search, OrderContents contents) {
        this.search = search;
        this.contents = contents;
    }

    @Override
    public String job() {
        return OrderImportJob.NAME;
    }

    @Override
    public String kind() {
        return OrderNames.KIND;
    }

    @Override
    public List<FoundRecord> find(Typed typed, int most) {
        return search.find(typed, most);
    }

    @Override
    public Optional<RecordPart> tell(RecordId record) {
        return switch (record.kind()) {
            case OrderNames.KIND -> search.of(record.key()).map(this::story);
            case "account" -> onAccount(record.key());
            default -> Optional.empty();
        };
    }

    private RecordPart story(Seen seen) {
        RecordPart.Builder story = new RecordPart.Builder(seen.number())
                .fact("orderNumber", Value.text(seen.number()))
                .fact("store", Value.text(seen.store()))
                .fact("orderId", Value.text(seen.orderId()))
                .fact("revision", seen.revision() == 0 ? new Value.Word("noRevision") : text(seen.revision()))
                .fact("documentNumber", Value.text(seen.documentNumber()))
                .fact("documentState", word(seen.state()))
                .fact("payment", Value.text(seen.paymentId()));
        SalesOrder document = seen.state() == OrderLink.State.NOT_POSTED
                ? null
                : contents.find(seen.store(), seen.orderId()).orElse(null);
        Value source = new Value.Word(seen.fromFile() ? "fromFile" : "fromShop");
        story.event(seen.at(), "read", source, text(seen.revision()), new Value.Run(seen.runId()));
        if (document != null) {
            document(story, document);
        }
        decided(story, seen, document);
        if (seen.documentNumber() != null) {
            Value told = new Value.Word(seen.acknowledged() ? "shopKnows" : "shopNotTold");
            story.fact("acknowledged", told);
        }
        return story.build();
    }

    private static void decided(RecordPart.Builder story, Seen seen, @Nullable SalesOrder document) {
        Value number = Value.text(seen.documentNumber());
        Value run = new Value.Run(seen.runId());
        switch (seen.state()) {
            case POSTED -> {
                Value total =
                        document == null ? Value.NOTHING : new Value.Amount(document.grandTotal(), document.currency());
                story.event(seen.at(), document == null ? "written" : "writtenTotal", number, run, total);
            }
            case CANCELLED -> story.event(seen.at(), "cancelled", number, run);
            case NOT_POSTED -> story.event(seen.at(), "notPosted", run);
        }
    }

    private static void document(RecordPart.Builder story, SalesOrder document) {
        String currency = document.currency();
        story.fact("documentDate", new Value.Day(document.date()))
                .fact("booksState", Value.text(document.state()))
                .fact("net", new Value.Amount(document.netTotal(), currency))
                .fact("vatTotal", new Value.Amount(document.vatTotal(), currency))
                .fact("total", new Value.Amount(document.grandTotal(), currency))
                .fact(
                        "account",
                        new Value.Link(new RecordId("account", document.accountCode()), document.accountCode()))
                .fact("customer", Value.personal(document.title()))
                .fact("taxNumber", Value.personal(document.taxNumber()));
        if (document.isReturn() && document.relatedRef() != null) {
            RecordId sale = new RecordId(OrderNames.KIND, document.relatedRef());
            story.fact("takesBack", new Value.Link(sale, sale.key()));
        }
        List<SalesOrderLine> lines = document.lines();
        List<List<Value>> rows = lines.stream()
                .limit(MOST_LINES)
                .map(line -> row(line, currency))
                .toList();
        story.table(new Table("documentLines", LINE_COLUMNS, rows, lines.size() > MOST_LINES));
    }

    private static List<Value> row(SalesOrderLine line, String currency) {
        String sku = line.sku();
        return List.of(
                sku == null ? new Value.Text(line.kind()) : new Value.Link(new RecordId("sku", sku), sku),
                new Value.Text(line.name()),
                new Value.Figure(line.quantity(), line.unit()),
                new Value.Amount(line.unitPrice(), currency),
                new Value.Amount(line.discount(), currency),
                new Value.Figure(line.vatRate(), "%"),
                new Value.Amount(line.net(), currency),
                new Value.Amount(line.vat(), currency));
    }

    private Optional<RecordPart> onAccount(String code) {
        List<OrderKey> keys = contents.onAccount(code, MOST_ORDERS + 1);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        List<String> shown = keys.stream()
                .limit(MOST_ORDERS)
                .map(key -> key.store() + ":" + key.orderId())
                .toList();
        List<List<Value>> rows = search.all(shown).stream()
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .map(OrderTeller::row)
                .toList();
        Table orders = new Table("ordersOfAccount", ORDER_COLUMNS, rows, keys.size() > MOST_ORDERS);
        return Optional.of(new RecordPart.Builder(code).table(orders).build());
    }

    private static List<Value> row(Seen seen) {
        return Stream.of(new Value.Link(seen.id(), seen.label()), word(seen.state()), new Value.Moment(seen.at()))
                .map(Value.class::cast)
                .toList();
    }

    private static Value word(OrderLink.State state) {
        return new Value.Word("order." + state.name());
    }

    private static Value text(long revision) {
        return new Value.Text(Long.toString(revision));
    }
}
