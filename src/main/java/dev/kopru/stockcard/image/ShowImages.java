package dev.kopru.stockcard.image;

import dev.kopru.connector.Answer;
import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.CardImage;
import dev.kopru.connector.store.PlacedImages;
import dev.kopru.connector.store.PlacedImages.PlacedImage;
import dev.kopru.connector.store.Products;
import dev.kopru.contained.Containing;
import dev.kopru.contained.SystematicFaultException;
import dev.kopru.notice.Notice;
import dev.kopru.record.Reason;
import dev.kopru.stockcard.image.ImageRow.MediaFile;
import dev.kopru.stockcard.link.StockCardNotice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has the shop show the images of products as they are in its media. */
@Component
class ShowImages {

    private static final int MANY = 10;

    private final Products products;
    private final CardImages cardImages;
    private final ImageRows rows;
    private final Patience patience;

    ShowImages(Products products, CardImages cardImages, ImageRows rows, Patience patience) {
        this.products = products;
        this.cardImages = cardImages;
        this.rows = rows;
        this.patience = patience;
    }

    /** The cards that the shop was told of, and what is to be noted of these and the others. */
    record Shown(List<String> codes, List<Notice> notices) {}

    /** Shows all images of these cards that the media have; a card with which that throws is not among those told of. */
    Shown show(Collection<String> codes) {
        List<Notice> trouble = new ArrayList<>();
        List<Notice> refused = new ArrayList<>();
        List<String> told = Containing.readable(
                codes,
                some -> {
                    refused.addAll(tell(some));
                    return List.copyOf(some);
                },
                (code, thrown) -> {
                    trouble.add(ImageTrouble.of(StockCardNotice.IMAGES_NOT_SHOWN, code, thrown));
                    failWhereAll(trouble.size(), codes.size(), thrown);
                });
        refused.addAll(trouble);
        return new Shown(told, refused);
    }

    /** What happens with every card is not for a card to answer. */
    private static void failWhereAll(int failed, int of, Throwable thrown) {
        if (failed == of && failed >= MANY) {
            throw SystematicFaultException.of(failed, thrown);
        }
    }

    private List<Notice> tell(Collection<String> codes) {
        Map<String, List<CardImage>> shown = cardImages.shown(codes);
        Map<Place, ImageRow> made = new HashMap<>();
        rows.shownBy(codes).forEach(row -> made.put(new Place(row.kind(), row.location()), row));
        List<PlacedImages> placed = codes.stream()
                .map(code -> placed(code, shown.getOrDefault(code, List.of()), made))
                .toList();
        List<Answer.Refused> refused = patience.call("show images", () -> products.placeImages(placed));
        return refused.stream().map(ShowImages::notice).toList();
    }

    private static Notice notice(Answer.Refused refused) {
        Reason what = Reason.of(StockCardNotice.IMAGES_REFUSED, refused.key(), refused.detail());
        return new Notice(refused.key(), refused.key(), what);
    }

    private record Place(CardImage.Kind kind, String location) {}

    private static PlacedImages placed(String code, List<CardImage> images, Map<Place, ImageRow> made) {
        List<PlacedImage> placed = new ArrayList<>();
        for (CardImage image : images) {
            ImageRow row = made.get(new Place(image.kind(), image.location()));
            List<MediaFile> files = row == null ? List.of() : row.files();
            files.forEach(file -> placed.add(placed(image.position(), image.sku(), file)));
        }
        return new PlacedImages(code, placed);
    }

    private static PlacedImage placed(int position, @Nullable String sku, MediaFile file) {
        return new PlacedImage(position, sku, file.size(), file.name(), file.sha256(), file.width(), file.height());
    }
}
