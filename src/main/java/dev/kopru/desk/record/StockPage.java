package dev.kopru.desk.record;

import dev.kopru.story.PublishedCards;
import dev.kopru.story.ShownStock;
import dev.kopru.story.ShownStock.Figure;
import dev.kopru.story.ShownStock.Place;
import dev.kopru.story.Typed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What the shop shows of each SKU, and how the figure came to be. */
@Controller
class StockPage {

    private static final int SIZE = 50;

    private final ObjectProvider<ShownStock> stock;
    private final ObjectProvider<PublishedCards> cards;

    StockPage(ObjectProvider<ShownStock> stock, ObjectProvider<PublishedCards> cards) {
        this.stock = stock;
        this.cards = cards;
    }

    @GetMapping("/stock")
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "false") boolean differs,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        Typed typed = Typed.isOne(text) ? new Typed(text) : null;
        Place place = after == null || after.isEmpty() ? null : new Place(differs, after);
        ShownStock shown = stock.getIfAvailable();
        List<Figure> found = shown == null ? List.of() : shown.page(typed, place, SIZE + 1);
        List<Figure> figures = found.subList(0, Math.min(SIZE, found.size()));
        model.addAttribute("text", text);
        model.addAttribute("after", after);
        model.addAttribute("figures", figures);
        model.addAttribute("names", names(figures));
        model.addAttribute("next", found.size() > SIZE ? found.get(SIZE - 1) : null);
        return part == null ? "stock" : "stock :: list";
    }

    private Map<String, String> names(List<Figure> figures) {
        PublishedCards published = cards.getIfAvailable();
        return published == null
                ? Map.of()
                : published.names(figures.stream().map(Figure::sku).toList());
    }
}
