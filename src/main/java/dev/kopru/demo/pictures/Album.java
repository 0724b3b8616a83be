package dev.kopru.demo.pictures;

import dev.kopru.demo.books.DemoCard;
import dev.kopru.demo.books.StockVariant;
import dev.kopru.demo.world.Resource;
import java.awt.Color;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The pictures of all cards that are for the web: one for each colour of a card. Cards of one sort share those of a
 * colour. A few are as odd as those of real shops.
 */
final class Album {

    private static final Pattern COLOUR = Pattern.compile("\"renk\":\"([^\"]*)\"");
    private static final String ODD_NAME = "ürün fotoğrafları/Şık elbise (ön görünüş).jpg";
    private static final String BROKEN_NAME = "yarim-kalan.jpg";

    private final List<Silhouette> silhouettes = Silhouette.all();
    private final Map<String, Color> colours = Resource.rows("colours.csv").stream()
            .collect(Collectors.toMap(row -> row.get("name"), row -> new Color(Integer.parseInt(row.get("rgb"), 16))));
    private final Map<String, DemoPicture> pictures = new LinkedHashMap<>();
    private final List<CardPicture> placed = new ArrayList<>();

    private Album() {}

    static List<CardPicture> of(List<DemoCard> cards) {
        var album = new Album();
        List<DemoCard> shown = cards.stream().filter(DemoCard::forWeb).toList();
        shown.forEach(album::place);
        // Beside a good one each, so that every card has something to show.
        album.placeMore(shown.get(2), album.any().brokenAt(BROKEN_NAME), false);
        album.placeMore(shown.get(3), album.any(), true);
        return List.copyOf(album.placed);
    }

    private void place(DemoCard card) {
        Map<String, String> firstSkus = new LinkedHashMap<>();
        for (StockVariant variant : card.variants()) {
            Matcher colour = COLOUR.matcher(String.valueOf(variant.attributes()));
            if (colour.find()) {
                firstSkus.putIfAbsent(colour.group(1), variant.sku());
            }
        }
        Silhouette silhouette = silhouettes.stream()
                .filter(candidate -> candidate.shows(card))
                .findFirst()
                .orElseThrow();
        if (firstSkus.isEmpty()) {
            placed.add(new CardPicture(card.code(), 1, null, picture(silhouette, silhouette.colour()), false));
        }
        firstSkus.forEach((colour, sku) ->
                placed.add(new CardPicture(card.code(), next(card), sku, picture(silhouette, colour), false)));
    }

    private void placeMore(DemoCard card, DemoPicture picture, boolean stored) {
        placed.add(new CardPicture(card.code(), next(card), null, picture, stored));
    }

    private int next(DemoCard card) {
        return 1
                + (int) placed.stream()
                        .filter(picture -> picture.cardCode().equals(card.code()))
                        .count();
    }

    private DemoPicture picture(Silhouette silhouette, String colour) {
        String path = silhouette.name() + "/" + fileName(colour) + "."
                + silhouette.format().ending();
        return pictures.computeIfAbsent(path, key -> {
            var picture = new DemoPicture(
                    silhouette, Objects.requireNonNull(colours.get(colour), colour), silhouette.format(), key, false);
            return switch (pictures.size()) {
                case 0 -> picture.at(ODD_NAME);
                case 1 -> picture.as(PictureFormat.PROGRESSIVE);
                default -> picture;
            };
        });
    }

    private DemoPicture any() {
        return pictures.values().iterator().next();
    }

    private static String fileName(String colour) {
        return Normalizer.normalize(colour.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace('ı', 'i')
                .replaceAll("\\p{M}", "")
                .replace(' ', '-');
    }
}
