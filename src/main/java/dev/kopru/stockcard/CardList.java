package dev.kopru.stockcard;

import dev.kopru.connector.store.Media;
import dev.kopru.connector.store.ProductPrice;
import dev.kopru.stockcard.CardContent.Sold;
import dev.kopru.stockcard.image.ImageRow.MediaFile;
import dev.kopru.stockcard.image.ImageRows;
import dev.kopru.stockcard.link.CardLink;
import dev.kopru.stockcard.link.SkuLink;
import dev.kopru.stockcard.link.SkuLinks;
import dev.kopru.story.PublishedCards;
import dev.kopru.story.Typed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** What people see of the stock cards that the shop was told of: links, what was told, and images. */
@Component
class CardList implements PublishedCards {

    private static final int MOST_IMAGES = 6;

    private final CardSearch search;
    private final SkuLinks skuLinks;
    private final CardContents contents;
    private final ImageRows images;
    private final ObjectProvider<Media> media;
    private final NamedParameterJdbcTemplate named;

    CardList(
            CardSearch search,
            SkuLinks skuLinks,
            CardContents contents,
            ImageRows images,
            ObjectProvider<Media> media,
            NamedParameterJdbcTemplate named) {
        this.search = search;
        this.skuLinks = skuLinks;
        this.contents = contents;
        this.images = images;
        this.media = media;
        this.named = named;
    }

    private record Linked(boolean published, Instant at, long run) {}

    @Override
    public List<Card> page(@Nullable Typed typed, String after, int size) {
        return cards(search.codes(typed, after, size));
    }

    /** In the order of the codes; codes that no card has are left out. */
    List<Card> cards(List<String> codes) {
        Map<String, Linked> links = links(codes);
        Map<String, CardContent> told = contents.find(codes);
        Map<String, List<SkuLink>> skus =
                skuLinks.ofCards(codes).stream().collect(Collectors.groupingBy(SkuLink::cardCode));
        Map<String, List<Long>> shown = imagesOf(codes);
        List<Card> cards = new ArrayList<>();
        for (String code : codes) {
            Linked link = links.get(code);
            if (link != null) {
                CardContent content = told.get(code);
                cards.add(new Card(
                        code,
                        content == null ? null : content.name(),
                        link.published(),
                        content == null ? null : content.vatRate(),
                        variants(skus.getOrDefault(code, List.of()), content),
                        shown.getOrDefault(code, List.of()),
                        link.at(),
                        link.run()));
            }
        }
        return cards;
    }

    Optional<CardContent> content(String code) {
        return Optional.ofNullable(contents.find(List.of(code)).get(code));
    }

    private Map<String, Linked> links(Collection<String> codes) {
        Map<String, Linked> links = new HashMap<>();
        if (!codes.isEmpty()) {
            named.query(
                    "SELECT card_code, state, changed_at, run_id FROM card_link WHERE card_code IN (:codes)",
                    Map.of("codes", codes),
                    row -> {
                        boolean published = row.getString(2).equals(CardLink.State.PUBLISHED.name());
                        Instant at = row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                        links.put(row.getString(1), new Linked(published, at, row.getLong(4)));
                    });
        }
        return links;
    }

    private Map<String, List<Long>> imagesOf(Collection<String> codes) {
        Map<String, List<Long>> shown = new HashMap<>();
        if (!codes.isEmpty()) {
            named.query(
                    "SELECT c.card_code, i.id FROM card_image c JOIN image i ON i.id = c.image_id"
                            + " WHERE c.card_code IN (:codes) AND i.files IS NOT NULL ORDER BY c.card_code, c.position",
                    Map.of("codes", codes),
                    row -> {
                        List<Long> of = shown.computeIfAbsent(row.getString(1), code -> new ArrayList<>());
                        if (of.size() < MOST_IMAGES && !of.contains(row.getLong(2))) {
                            of.add(row.getLong(2));
                        }
                    });
        }
        return shown;
    }

    private static List<Variant> variants(List<SkuLink> links, @Nullable CardContent content) {
        Map<String, Sold> told = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        if (content != null) {
            content.variants().forEach(one -> {
                told.put(one.sku(), one);
                places.put(one.sku(), places.size());
            });
        }
        return links.stream()
                .sorted(Comparator.comparing((SkuLink link) -> places.getOrDefault(link.sku(), Integer.MAX_VALUE))
                        .thenComparing(SkuLink::sku))
                .map(link -> variant(link, told.get(link.sku())))
                .toList();
    }

    private static Variant variant(SkuLink link, @Nullable Sold told) {
        String options = told == null
                ? ""
                : told.attributes().entrySet().stream()
                        .map(one -> one.getKey() + ": " + one.getValue())
                        .collect(Collectors.joining(", "));
        ProductPrice price = told == null
                ? null
                : told.prices().stream()
                        .filter(one -> one.group().isEmpty())
                        .findFirst()
                        .orElse(null);
        return new Variant(
                link.sku(),
                options,
                link.barcode(),
                link.isPublished(),
                price == null ? null : price.price(),
                price == null ? null : price.salePrice(),
                price == null ? null : price.currency());
    }

    @Override
    public Map<String, String> names(Collection<String> skus) {
        Map<String, String> cards = search.cardsOf(skus);
        Map<String, String> names = new HashMap<>();
        if (!cards.isEmpty()) {
            Map<String, String> ofCards = new TreeMap<>();
            named.query(
                    "SELECT card_code, name FROM card_content WHERE card_code IN (:codes)",
                    Map.of("codes", cards.values()),
                    row -> {
                        ofCards.put(row.getString(1), row.getString(2));
                    });
            cards.forEach((sku, code) -> {
                String name = ofCards.get(code);
                if (name != null) {
                    names.put(sku, name);
                }
            });
        }
        return names;
    }

    /** By number, never by a name: what is not an image that a card shows is not to be had. */
    @Override
    public Optional<Thumbnail> thumbnail(long image) {
        MediaFile smallest = images.shown(image)
                .flatMap(row -> row.files().stream().min(Comparator.comparingInt(MediaFile::size)))
                .orElse(null);
        Media files = media.getIfAvailable();
        return smallest == null || files == null
                ? Optional.empty()
                : files.read(smallest.name()).map(content -> new Thumbnail(content, type(smallest), smallest.sha256()));
    }

    private static String type(MediaFile file) {
        return file.name().endsWith(".png") ? "image/png" : "image/jpeg";
    }

    /** The card of a SKU. */
    Optional<String> cardOf(String sku) {
        return Optional.ofNullable(search.cardsOf(List.of(sku)).get(sku));
    }

    static String named(Card card) {
        return Objects.requireNonNullElse(card.name(), card.code());
    }
}
