package dev.kopru.order;

import dev.kopru.connector.Vocabulary;
import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.store.Store;
import dev.kopru.setting.Glance;
import dev.kopru.setting.KnownNames;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words of both programs that the settings of orders name, as far as the programs can be asked for them. */
@Configuration(proxyBeanMethods = false)
class OrderVocabulary {

    private static final String STATUSES = "orderStatuses";

    /** Seen once for both lists of settings that name them. */
    @Bean
    Glance<Optional<Vocabulary>> seenOrderStatuses(Store store, Clock clock) {
        return new Glance<>(store::orderStatuses, clock);
    }

    /** Without any of them nothing would be imported. */
    @Bean
    KnownNames knownImportedStatuses(Glance<Optional<Vocabulary>> seenOrderStatuses) {
        return new Known(KnownNames.SHOP, STATUSES, true, Set.of("kopru.order.statuses[]"), seenOrderStatuses);
    }

    @Bean
    KnownNames knownOtherStatuses(Glance<Optional<Vocabulary>> seenOrderStatuses) {
        return new Known(
                KnownNames.SHOP,
                STATUSES,
                false,
                Set.of(
                        "kopru.order.cancelled-statuses[]",
                        "kopru.order.ignored-statuses[]",
                        "kopru.order.left-statuses[].status",
                        "kopru.order.document-states[].status"),
                seenOrderStatuses);
    }

    @Bean
    KnownNames knownPaymentMethods(Store store, Clock clock) {
        return known(
                KnownNames.SHOP,
                "paymentMethods",
                Set.of("kopru.order.payments[].method", "kopru.order.gift-card-fees[]"),
                false,
                store::paymentMethods,
                clock);
    }

    @Bean
    KnownNames knownDocumentStates(Accounting accounting, Clock clock) {
        return known(
                KnownNames.BOOKS,
                "documentStates",
                Set.of("kopru.order.document-states[].state", "kopru.order.default-document-state"),
                true,
                accounting::documentStates,
                clock);
    }

    @Bean
    KnownNames knownPaymentAccounts(Accounting accounting, Clock clock) {
        return known(
                KnownNames.BOOKS,
                "paymentAccounts",
                Set.of("kopru.order.payments[].account", "kopru.order.default-payment.account"),
                true,
                accounting::paymentAccounts,
                clock);
    }

    private static KnownNames known(
            String side,
            String kind,
            Set<String> settings,
            boolean needsOne,
            Supplier<Optional<Vocabulary>> look,
            Clock clock) {
        return new Known(side, kind, needsOne, settings, new Glance<>(look, clock));
    }

    private record Known(
            String side, String name, boolean needsOne, Set<String> settings, Glance<Optional<Vocabulary>> seen)
            implements KnownNames {

        @Override
        public Optional<Kind> kind() {
            return Optional.of(new Kind(side, name));
        }

        @Override
        public Optional<Names> now() {
            return seen.now().flatMap(found -> found).map(Known::names);
        }

        private static Names names(Vocabulary vocabulary) {
            TreeSet<String> names = new TreeSet<>();
            Map<String, Told> told = new LinkedHashMap<>();
            vocabulary.words().forEach(word -> {
                names.add(word.name());
                told.put(word.name(), new Told(word.meaning(), word.times()));
            });
            return new Names(names, vocabulary.complete(), told);
        }
    }
}
