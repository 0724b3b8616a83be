package dev.kopru.stockcard;

import dev.kopru.stockcard.link.StockCardExportJob;
import dev.kopru.story.FoundRecord;
import dev.kopru.story.KeySearch;
import dev.kopru.story.PublishedCards.Card;
import dev.kopru.story.PublishedCards.Variant;
import dev.kopru.story.RecordId;
import dev.kopru.story.RecordPart;
import dev.kopru.story.RecordPart.Table;
import dev.kopru.story.RecordTeller;
import dev.kopru.story.Typed;
import dev.kopru.story.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of a stock card and of a SKU what the shop was told. */
@Component
class CardTeller implements RecordTeller {

    private static final String SKU = "sku";
    private static final int MOST_VARIANTS = 200;
    private static final List<String> COLUMNS = List.of(SKU, "options", "barcode", "price", "salePrice", "inShop");

    private final CardSearch search;
    private final CardList cards;

    CardTeller(CardSearch search, CardList cards) {
        this.search = search;
        this.cards = cards;
    }

    @Override
    public String job() {
        return StockCardExportJob.NAME;
    }

    @Override
    public String kind() {
        return CardContents.KIND;
    }

    @Override
    public List<FoundRecord> find(Typed typed, int most) {
        Stream<FoundRecord> found = cards.cards(search.codes(typed, "", most)).stream()
                .map(card -> new FoundRecord(
                        new RecordId(CardContents.KIND, card.code()),
                        card.code() + " · " + CardList.named(card),
                        null,
                        typed.is(card.code())));
        Stream<FoundRecord> exact = cards
                .cards(typed.spellings().stream().distinct().toList())
                .stream()
                .map(card -> new FoundRecord(
                        new RecordId(CardContents.KIND, card.code()),
                        card.code() + " · " + CardList.named(card),
                        null,
                        true));
        Stream<FoundRecord> barcodes = search.ofBarcode(typed, most).stream()
                .map(sku -> new FoundRecord(new RecordId(SKU, sku), sku, null, true));
        Stream<FoundRecord> skus = search.skus(typed, most).stream()
                .map(sku -> new FoundRecord(new RecordId(SKU, sku), sku, null, typed.is(sku)));
        return KeySearch.first(2 * most, Stream.of(exact, barcodes, skus, found).flatMap(some -> some));
    }

    @Override
    public Optional<RecordPart> tell(RecordId record) {
        return switch (record.kind()) {
            case CardContents.KIND ->
                cards.cards(List.of(record.key())).stream().findFirst().map(this::story);
            case SKU ->
                cards.cardOf(record.key())
                        .flatMap(code -> cards.cards(List.of(code)).stream().findFirst())
                        .map(card -> ofSku(card, record.key()));
            default -> Optional.empty();
        };
    }

    private RecordPart story(Card card) {
        RecordPart.Builder story = new RecordPart.Builder(CardList.named(card))
                .fact("card", new Value.Text(card.code()))
                .fact("name", Value.text(card.name()))
                .fact("inShop", word(card.published()));
        cards.content(card.code()).ifPresent(content -> story.fact("brand", Value.text(content.brand()))
                .fact("unit", new Value.Text(content.unit()))
                .fact("vatRate", new Value.Figure(content.vatRate(), "%"))
                .fact("categories", new Value.Text(categories(content))));
        card.images().forEach(image -> story.fact("image", new Value.Image(image, CardList.named(card))));
        List<List<Value>> rows = card.variants().stream()
                .limit(MOST_VARIANTS)
                .map(CardTeller::row)
                .toList();
        return story.table(new Table("variants", COLUMNS, rows, card.variants().size() > MOST_VARIANTS))
                .event(card.at(), card.published() ? "published" : "takenOff", new Value.Run(card.run()))
                .build();
    }

    private static String categories(CardContent content) {
        return String.join(
                "; ",
                content.categories().stream()
                        .map(path -> String.join(" › ", path))
                        .toList());
    }

    private static List<Value> row(Variant variant) {
        return List.of(
                new Value.Link(new RecordId(SKU, variant.sku()), variant.sku()),
                new Value.Text(variant.options()),
                Value.text(variant.barcode()),
                price(variant, variant.price()),
                price(variant, variant.salePrice()),
                word(variant.published()));
    }

    private static Value price(Variant variant, @Nullable BigDecimal price) {
        return price == null || variant.currency() == null
                ? Value.NOTHING
                : new Value.Amount(price, variant.currency());
    }

    private static RecordPart ofSku(Card card, String sku) {
        RecordId id = new RecordId(CardContents.KIND, card.code());
        RecordPart.Builder story = new RecordPart.Builder(sku)
                .fact("card", new Value.Link(id, card.code() + " · " + CardList.named(card)));
        card.variants().stream().filter(variant -> variant.sku().equals(sku)).forEach(variant -> story.fact(
                        "options", Value.text(variant.options().isEmpty() ? null : variant.options()))
                .fact("barcode", Value.text(variant.barcode()))
                .fact("price", price(variant, variant.price()))
                .fact("salePrice", price(variant, variant.salePrice()))
                .fact("inShop", word(variant.published())));
        card.images().stream()
                .limit(1)
                .forEach(image -> story.fact("image", new Value.Image(image, CardList.named(card))));
        return story.event(card.at(), card.published() ? "published" : "takenOff", new Value.Run(card.run()))
                .build();
    }

    private static Value word(boolean published) {
        return new Value.Word(published ? "onSale" : "offSale");
    }
}
