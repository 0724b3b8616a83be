package dev.kopru.stockcard;

import dev.kopru.connector.accounting.CardPrice;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.setting.Glance;
import dev.kopru.setting.KnownNames;
import dev.kopru.unit.CategoryRules;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Price lists, categories, units and cards of the accounting program, as its first cards for the web have them. */
@Configuration(proxyBeanMethods = false)
class CatalogueNames {

    private static final int MOST = 300;

    /** The first cards for the web; {@code all}: there are no others. */
    record Some(List<StockCard> cards, boolean all) {}

    @Bean
    Glance<Some> someCards(StockCatalogue catalogue, Clock clock) {
        return new Glance<>(
                () -> {
                    List<String> codes = catalogue.webCards("", MOST);
                    return new Some(catalogue.cards(codes), codes.size() < MOST);
                },
                clock);
    }

    @Bean
    KnownNames knownPriceLists(Glance<Some> cards) {
        return names(
                cards,
                "priceLists",
                Set.of("kopru.stockcard.prices.main", "kopru.stockcard.prices.groups[].list"),
                card -> card.variants().stream()
                        .flatMap(variant -> variant.prices().stream())
                        .map(CardPrice::list));
    }

    @Bean
    KnownNames knownCategories(Glance<Some> cards) {
        return names(
                cards,
                "categories",
                Set.of("kopru.units.sale-units[].category", "kopru.inventory.safety-buffer.categories[].of"),
                card -> card.categories().stream().map(CategoryRules::levels).flatMap(Collection::stream));
    }

    @Bean
    KnownNames knownUnits(Glance<Some> cards) {
        return names(
                cards,
                "units",
                Set.of("kopru.units.sale-units[].unit", "kopru.inventory.divisible-units[].unit"),
                card -> Stream.concat(Stream.of(card.unit().strip()), card.units().keySet().stream()));
    }

    @Bean
    KnownNames knownCards(Glance<Some> cards) {
        return names(
                cards,
                null,
                Set.of("kopru.units.sale-units[].card", "kopru.inventory.safety-buffer.cards[].of"),
                card -> Stream.of(card.code().strip()));
    }

    /** Which rates are charged is a rule of the state, and no setting names those of the books. */
    @Bean
    KnownNames knownVatRates(Glance<Some> cards) {
        return names(cards, "vatRates", Set.of(), card -> Stream.ofNullable(card.vatRate())
                .map(rate -> rate.stripTrailingZeros().toPlainString()));
    }

    private static KnownNames names(
            Glance<Some> cards,
            @Nullable String kind,
            Set<String> settings,
            Function<StockCard, Stream<String>> names) {
        return new KnownNames() {
            @Override
            public Optional<Kind> kind() {
                return Optional.ofNullable(kind).map(name -> new Kind(BOOKS, name));
            }

            @Override
            public Set<String> settings() {
                return settings;
            }

            @Override
            public Optional<Names> now() {
                return cards.now().map(some -> {
                    TreeSet<String> found = new TreeSet<>();
                    some.cards().stream()
                            .flatMap(names)
                            .filter(name -> !name.isBlank())
                            .forEach(found::add);
                    return new Names(found, some.all());
                });
            }
        };
    }
}
