package dev.kopru.desk.record;

import dev.kopru.story.PublishedCards;
import dev.kopru.story.PublishedCards.Card;
import dev.kopru.story.PublishedCards.Thumbnail;
import dev.kopru.story.Typed;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The stock cards as the shop was told of them last, with their images. */
@Controller
class CataloguePages {

    private static final int SIZE = 20;

    private final ObjectProvider<PublishedCards> cards;

    CataloguePages(ObjectProvider<PublishedCards> cards) {
        this.cards = cards;
    }

    @GetMapping("/catalogue")
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        Typed typed = Typed.isOne(text) ? new Typed(text) : null;
        PublishedCards published = cards.getIfAvailable();
        List<Card> found = published == null ? List.of() : published.page(typed, after, SIZE + 1);
        model.addAttribute("text", text);
        model.addAttribute("after", after);
        model.addAttribute("cards", found.subList(0, Math.min(SIZE, found.size())));
        model.addAttribute("next", found.size() > SIZE ? found.get(SIZE - 1).code() : null);
        return part == null ? "catalogue" : "catalogue :: list";
    }

    /** A small image that a card shows; asked for by its number, so that no path leads elsewhere. */
    @GetMapping("/catalogue/images/{id}")
    ResponseEntity<byte[]> image(@PathVariable long id) {
        PublishedCards published = cards.getIfAvailable();
        Thumbnail image = published == null ? null : published.thumbnail(id).orElse(null);
        if (image == null) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(image.mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .eTag(image.version())
                .body(image.content());
    }
}
