package dev.kopru.stockcard;

import dev.kopru.connector.accounting.StockCard;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Splits category paths at the declared separator and at nothing else; names may hold commas, slashes and bars. */
final class CategoryPaths {

    private final Pattern separator;

    CategoryPaths(String separator) {
        this.separator = Pattern.compile(Pattern.quote(separator.strip()));
    }

    /** The card's categories from the top, each once; empty levels ({@code A > > B}) are left out. */
    List<List<String>> of(StockCard card) {
        return card.categories().stream()
                .map(this::split)
                .filter(path -> !path.isEmpty())
                .distinct()
                .toList();
    }

    private List<String> split(String path) {
        return Arrays.stream(separator.split(path))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
