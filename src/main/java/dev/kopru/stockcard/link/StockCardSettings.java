package dev.kopru.stockcard.link;

import dev.kopru.connector.store.Product.Hiding;
import dev.kopru.connector.store.ProductField;
import dev.kopru.run.JobTimer;
import dev.kopru.setting.file.ListedOnce;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The settings of {@code jobs/stockcard.yml}; the file says what each of them means. */
@ConfigurationProperties(prefix = "kopru.stockcard", ignoreUnknownFields = false)
public record StockCardSettings(
        JobTimer timer,
        int chunkSize,
        Duration overlap,
        Duration fullComparison,
        Set<ProductField> ownedFields,
        Hiding unpublished,
        String categorySeparator,
        int longestName,
        BarcodeCheck barcodeCheck,
        Prices prices,
        ImageSettings images) {

    public StockCardSettings {
        check(chunkSize >= 1 && chunkSize <= 5000, "chunk-size must lie between 1 and 5000, but is " + chunkSize);
        check(!overlap.isNegative(), "overlap must not be negative, but is " + overlap);
        check(
                !fullComparison.isNegative() && !fullComparison.isZero(),
                "full-comparison must be positive, but is " + fullComparison);
        check(!categorySeparator.isBlank(), "category-separator must not be blank");
        check(longestName >= 1, "longest-name must be positive, but is " + longestName);
        check(!prices.main().isBlank(), "prices.main must name the price list that everybody sees");
        check(
                prices.groups().stream().noneMatch(group -> group.group().isBlank()),
                "prices.groups must not have a blank group");
        ListedOnce.check(
                "jobs/stockcard.yml",
                "prices.groups",
                "group",
                prices.groups().stream().map(Group::group));
    }

    /** Without images among the owned fields the shop's people look after all of them. */
    public boolean sendsImages() {
        return ownedFields.contains(ProductField.IMAGES);
    }

    static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException("jobs/stockcard.yml: " + otherwise);
        }
    }

    /** Which price lists are published, and how. */
    public record Prices(String main, List<Group> groups, Vat vat, Zero zero) {

        /** The lists that are published, everybody's first. */
        public List<String> lists() {
            return Stream.concat(Stream.of(main), groups.stream().map(Group::list))
                    .distinct()
                    .toList();
        }
    }

    /** A price list and the customer group that sees it. */
    public record Group(String list, String group) {}

    /** Whether published prices carry VAT. */
    public enum Vat {
        AS_LISTED,
        INCLUDED,
        EXCLUDED
    }

    /** What to do with a barcode of 8, 12, 13 or 14 digits whose check digit is wrong. */
    public enum BarcodeCheck {
        NOTICE,
        REJECT,
        OFF
    }

    /** What to do with a price of zero. */
    public enum Zero {
        REJECT,
        ACCEPT
    }
}
