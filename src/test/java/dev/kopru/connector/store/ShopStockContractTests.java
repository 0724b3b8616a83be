package dev.kopru.connector.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What every connector to a shop has to do for its stock. */
public abstract class ShopStockContractTests {

    protected static final Instant NOON = Instant.parse("2026-03-02T09:00:00Z");

    protected abstract ShopStock stock();

    protected abstract void variant(String sku);

    /** An order of one line. */
    protected abstract void order(
            String id, String kind, String status, Instant placedAt, String lineKind, String sku, String quantity);

    protected abstract void told(String orderId);

    @Test
    void aFigureIsShownAndMayBeSentAgain() {
        variant("A");
        variant("B");

        assertThat(stock().publish(List.of(figure("A", "5", 7), figure("B", "0.5", 7))))
                .containsExactly(new Answer.Taken("A"), new Answer.Taken("B"));
        assertThat(stock().publish(List.of(figure("A", "5", 7)))).containsExactly(new Answer.Taken("A"));
        assertThat(stock().publish(List.of(figure("A", "-6", 8)))).containsExactly(new Answer.Taken("A"));

        List<StockFigure> shown = stock().shown(List.of("A", "B", "C"));
        assertThat(shown).extracting(StockFigure::sku).containsExactlyInAnyOrder("A", "B");
        assertThat(shown).filteredOn(figure -> figure.sku().equals("A")).allSatisfy(figure -> {
            assertThat(figure.quantity()).isEqualByComparingTo("-6");
            assertThat(figure.revision()).isEqualTo(8);
        });
        assertThat(stock().shown(List.of())).isEmpty();
        assertThat(stock().publish(List.of())).isEmpty();
    }

    @Test
    void anOlderFigureIsNotTaken() {
        variant("A");
        stock().publish(List.of(figure("A", "5", 7)));

        assertThat(stock().publish(List.of(figure("A", "9", 6)))).containsExactly(new Answer.Older("A"));

        assertThat(stock().shown(List.of("A")).get(0).quantity()).isEqualByComparingTo("5");
    }

    @Test
    void aBadSkuStopsNoneOfTheOthers() {
        variant("A");
        variant("Çanta-I");
        variant("C");
        BigDecimal large = new BigDecimal("1" + "0".repeat(30));

        List<Answer> answers = stock().publish(List.of(
                figure("X", "1", 1),
                figure("A", "1", 1),
                figure("çanta-i", "1", 1),
                new StockFigure("C", large, 1),
                figure("Çanta-I", "3", 1)));

        assertThat(answers.subList(0, 3))
                .containsExactly(
                        new Answer.Unknown("X", ""), new Answer.Taken("A"), new Answer.Unknown("çanta-i", "Çanta-I"));
        assertThat(answers.get(3)).isInstanceOf(Answer.Refused.class);
        assertThat(answers.get(4)).isEqualTo(new Answer.Taken("Çanta-I"));
        assertThat(stock().shown(List.of("A", "C", "Çanta-I"))).hasSize(2);
    }

    @Test
    void manyFiguresAreShownTheSameWayAsFew() {
        List<StockFigure> figures = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String sku = String.format(java.util.Locale.ROOT, "S%04d", i);
            variant(sku);
            if (i % 10 != 0) {
                figures.add(figure(sku, Integer.toString(i), 1));
            }
        }

        assertThat(stock().publish(figures)).hasSize(900).allSatisfy(answer -> assertThat(answer)
                .isInstanceOf(Answer.Taken.class));
        List<String> skus = figures.stream().map(StockFigure::sku).toList();
        assertThat(stock().shown(skus)).hasSize(900);
        assertThat(stock().shown(skus.subList(100, 700))).hasSize(600);
    }

    @Test
    void onlyOrdersWithoutADocumentTakeStock() {
        order("1", "order", "Paid", NOON, "goods", "A", "2");
        order("2", "order", "Paid", NOON, "bundle_item", "B", "3.5");
        order("3", "order", "Paid", NOON, "bundle", "SET", "1");
        order("4", "order", "Paid", NOON, "fee", "KARGO", "1");
        order("5", "return", "Paid", NOON, "goods", "A", "1");
        order("6", "order", "Cancelled", NOON, "goods", "A", "1");
        order("7", "order", "Paid", NOON, "goods", "A", "1");
        told("7");
        order("8", "order", "Pending", NOON.minusSeconds(3600), "goods", "C", "4");

        assertThat(ordered(Set.of("Paid", "Pending"), null)).containsExactly("1 A 2", "2 B 3.5", "8 C 4");
        assertThat(ordered(Set.of("Paid"), null)).containsExactly("1 A 2", "2 B 3.5");
        assertThat(ordered(Set.of("Paid", "Pending"), NOON)).containsExactly("1 A 2", "2 B 3.5");
        assertThat(ordered(Set.of(), null)).isEmpty();
    }

    private TreeSet<String> ordered(Set<String> statuses, @org.jspecify.annotations.Nullable Instant from) {
        TreeSet<String> ordered = new TreeSet<>();
        stock().ordered(statuses, from)
                .forEach(taken -> ordered.add(taken.orderId() + " " + taken.sku() + " "
                        + Objects.requireNonNull(taken.quantity())
                                .stripTrailingZeros()
                                .toPlainString()));
        return ordered;
    }

    private static StockFigure figure(String sku, String quantity, long revision) {
        return new StockFigure(sku, new BigDecimal(quantity), revision);
    }
}
