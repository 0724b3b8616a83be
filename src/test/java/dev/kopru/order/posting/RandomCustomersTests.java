package dev.kopru.order.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.AccountCard;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.store.order.Address;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.ShopCustomer;
import dev.kopru.order.AnOrder;
import dev.kopru.order.Drafts;
import dev.kopru.order.TaxNumbersOfTests;
import dev.kopru.order.TestSettings;
import dev.kopru.order.account.AccountLookup;
import dev.kopru.order.account.FastBooks;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.link.OrderPayload;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.Outcome;
import dev.kopru.setting.Current;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Random customers who share phones, change e-mails, write Turkish letters in every way, are erased, and have branches. Short
 * in the suite; {@code -Dkopru.customers.orders=1000000} and {@code -Dkopru.customers.seed=…} for a long run by hand.
 */
class RandomCustomersTests {

    private static final Logger log = LoggerFactory.getLogger(RandomCustomersTests.class);

    private static final int ORDERS = Integer.getInteger("kopru.customers.orders", 6_000);
    private static final String MASKED = "0850 333 00 11";
    private static final List<String> FIRST = List.of("Ayşe", "İpek", "Işıl", "Çağrı", "Ömer", "Ali", "Gül", "Şule");
    private static final List<String> LAST = List.of("Yılmaz", "Işık", "İnce", "Öztürk", "Çınar", "Ak", "Şahin");

    private final long seed = Long.getLong("kopru.customers.seed", 20261127);
    private final Random dice = new Random(seed);
    private final FastBooks books = new FastBooks();
    private final OrderSettings settings = TestSettings.packaged();
    private final Current<OrderSettings> current = Current.fixed(settings);
    private final Patience patience = new Patience(1, Duration.ZERO, Duration.ZERO);
    private final FastBooks.FastMemory memory = new FastBooks.FastMemory();
    private final AccountCards cards = new AccountCards(
            books.port(), new AccountLookup(books.port(), memory, current, patience), memory, current, patience);
    private final Map<Integer, String> accountOf = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private long documents;
    private long rejected;

    /** Somebody real: what never changes. */
    private record Somebody(
            int number, boolean company, @Nullable String id, @Nullable String taxNumber, String name) {}

    @Test
    void noDocumentGoesToAnotherTaxNumberAndTheSamePersonIsFoundAgain() {
        log.info("{} orders, seed {}", ORDERS, seed);
        int people = Math.max(50, ORDERS / 6);
        for (int done = 0; done < ORDERS; ) {
            int size = Math.min(ORDERS - done, 1 + dice.nextInt(dice.nextBoolean() ? 5 : 1000));
            chunk(size, people, done);
            done += size;
        }

        assertThat(wrong).as("seed %s", seed).isEmpty();
        assertThat(documents + rejected).as("seed %s", seed).isEqualTo(ORDERS);
        assertThat(rejected).as("seed %s", seed).isLessThan(ORDERS / 20);
    }

    private void chunk(int size, int people, int from) {
        Map<String, Somebody> who = new HashMap<>();
        List<OrderDraft> drafts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Somebody somebody = somebody(dice.nextInt(people));
            String id = String.valueOf(from + i);
            Outcome<OrderDraft> outcome =
                    new Drafts(settings).outcome(order(id, somebody).build());
            OrderDraft draft = ((Outcome.Accepted<OrderDraft>) outcome).value();
            who.put(draft.externalRef(), somebody);
            drafts.add(draft);
        }
        OrderChunk result = new OrderChunk(new OrderPayload());
        int before = books.callsSoFar();
        List<SalesOrder> assigned = cards.assigned(drafts, result);
        assertThat(books.callsSoFar() - before).isLessThanOrEqualTo(4);
        result.writes().forEach(Runnable::run);
        assigned.forEach(document -> check(document, Objects.requireNonNull(who.get(document.externalRef()))));
        documents += assigned.size();
        rejected += result.rejections().size();
    }

    private void check(SalesOrder document, Somebody somebody) {
        AccountCard card = books.card(document.accountCode());
        String onCard = card.taxNumber();
        if (document.taxNumber() != null && !document.taxNumber().equals(onCard)) {
            wrong.add(document.taxNumber() + " on " + card);
        }
        boolean known = somebody.id() != null || somebody.taxNumber() != null;
        boolean named = document.title() != null
                && !document.title().equals(settings.accounts().anonymousTitle());
        if (known && named) {
            String first = accountOf.putIfAbsent(somebody.number(), document.accountCode());
            if (first != null && !first.equals(document.accountCode())) {
                wrong.add(somebody + " on " + books.card(first) + " and on " + card);
            }
        }
    }

    /** The same person for the same number, whenever asked. */
    private Somebody somebody(int number) {
        Random own = new Random(number * 7_919L + 13);
        boolean company = own.nextInt(4) == 0;
        boolean numbered = company || own.nextInt(4) == 0;
        String name = company
                ? "Firma " + number + " A.Ş."
                : FIRST.get(own.nextInt(FIRST.size())) + " " + LAST.get(own.nextInt(LAST.size())) + " " + number;
        return new Somebody(
                number,
                company,
                own.nextInt(3) == 0 ? null : "c" + number,
                numbered ? TaxNumbersOfTests.vkn(number) : null,
                name);
    }

    private AnOrder order(String id, Somebody somebody) {
        boolean erased = dice.nextInt(40) == 0;
        String name = spelt(somebody.name());
        ShopCustomer customer = erased
                ? new ShopCustomer(
                        somebody.id(),
                        CustomerKind.B2C,
                        "[deleted]",
                        null,
                        null,
                        "deleted@site.invalid",
                        null,
                        null,
                        null)
                : new ShopCustomer(
                        somebody.id(),
                        somebody.company() ? CustomerKind.B2B : CustomerKind.B2C,
                        somebody.company() ? null : name,
                        null,
                        somebody.company() ? name : null,
                        email(somebody),
                        phone(somebody),
                        null,
                        somebody.taxNumber() == null ? null : written(somebody.taxNumber()));
        return AnOrder.of(id).customer(customer).address(Address.NONE);
    }

    private String spelt(String name) {
        return switch (dice.nextInt(4)) {
            case 0 -> name.toUpperCase(Locale.forLanguageTag("tr"));
            case 1 -> " " + name.replace(" ", "  ");
            case 2 -> name.replace("A.Ş.", "A. Ş.");
            default -> name;
        };
    }

    private @Nullable String email(Somebody somebody) {
        return switch (dice.nextInt(6)) {
            case 0 -> null;
            case 1 -> "yeni" + dice.nextInt(1_000_000) + "@x.com";
            case 2 -> "ortak" + somebody.number() % 20 + "@x.com";
            case 3 -> "İLETİŞİM" + somebody.number() + "@x.com";
            default -> "iletişim" + somebody.number() + "@x.com";
        };
    }

    private @Nullable String phone(Somebody somebody) {
        return switch (dice.nextInt(4)) {
            case 0 -> null;
            case 1 -> MASKED;
            case 2 -> "+90 532 " + String.format(Locale.ROOT, "%07d", somebody.number() / 3);
            default -> "0533" + String.format(Locale.ROOT, "%07d", somebody.number());
        };
    }

    private String written(String number) {
        return switch (dice.nextInt(4)) {
            case 0 -> "TR" + number;
            case 1 -> number.substring(0, 3) + "\u00A0" + number.substring(3);
            case 2 -> number.substring(0, 5) + "." + number.substring(5);
            default -> number;
        };
    }
}
