package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.store.order.Address;
import dev.kopru.fixture.JobRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Accountant and shop edit at random, at any moment: no edit of the accountant is lost, none of the shop's alone either. */
class BothSidesPropertyTests extends OrderJobScenario {

    private static final int ORDERS = 40;
    private static final int ROUNDS = 8;
    private static final List<String> TEXTS = List.of("note", "city");

    private final Map<String, Model> models = new TreeMap<>();
    private int fresh;

    /** One order: what was written last, what the books say, what the shop says; price, note, city, plan, account. */
    private static final class Model {
        private final Map<String, String> last = new TreeMap<>();
        private final Map<String, String> books = new TreeMap<>();
        private final Map<String, String> shop = new TreeMap<>();
        private boolean moved;

        /** What has to become of it; answers whether it goes to a person. */
        boolean isConflict() {
            return changedBy(shop, "price")
                    && changedBy(books, "price")
                    && !Objects.equals(books.get("price"), shop.get("price"));
        }

        void merge() {
            if (changedBy(shop, "price") && !changedBy(books, "price")) {
                books.put("price", shop.get("price"));
            }
            for (String text : TEXTS) {
                if (changedBy(shop, text) && !changedBy(books, text)) {
                    books.put(text, shop.get(text));
                }
            }
            last.putAll(shop);
        }

        private boolean changedBy(Map<String, String> side, String field) {
            return !Objects.equals(side.get(field), last.get(field));
        }
    }

    @Test
    void noEditIsLostAndWhatBothChangedIsAConflict() {
        long seed = Long.getLong("kopru.seed", 20261127);
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int n = 0; n < ORDERS; n++) {
            Model model = new Model();
            Map.of("price", "120", "note", "n", "city", "c").forEach((field, value) -> {
                model.shop.put(field, value);
                model.last.put(field, value);
                model.books.put(field, value);
            });
            models.put(String.valueOf(n), model);
        }
        show(1);
        runs(ORDERS, 0, 0);
        models.keySet().forEach(this::accountantsOwn);
        for (int round = 2; round < ROUNDS + 2; round++) {
            round(round, random);
            check("seed " + seed + ", round " + round);
        }
        anotherRunChangesNothing();
        assertThat(books.count("sales_order")).isEqualTo(ORDERS);
    }

    private void round(int revision, Random random) {
        List<Runnable> during = new ArrayList<>();
        models.forEach((id, model) -> {
            BooleanSupplier often = () -> random.nextInt(3) == 0;
            model.moved = often.getAsBoolean();
            if (model.moved) {
                edit(model.shop, often);
            }
            Map<String, String> before = Map.copyOf(model.books);
            edit(model.books, often);
            if (!before.equals(model.books)) {
                Map<String, String> edited = Map.copyOf(model.books);
                Runnable typing = () -> accountant(id, edited);
                if (random.nextBoolean()) {
                    typing.run();
                } else {
                    during.add(typing);
                }
            }
        });
        show(revision);
        accounting.before(operation -> {
            if (operation.equals("postSalesOrders")) {
                during.forEach(Runnable::run);
                during.clear();
            }
        });
        JobRunner.Ended run = job.run();
        assertThat(run.status()).isEqualTo("COMPLETED");
        during.forEach(Runnable::run);
        models.values().stream()
                .filter(model -> model.moved && !model.isConflict())
                .forEach(Model::merge);
    }

    private void edit(Map<String, String> side, BooleanSupplier whether) {
        if (whether.getAsBoolean()) {
            side.put("price", String.valueOf(120 + ++fresh));
        }
        for (String text : TEXTS) {
            if (whether.getAsBoolean()) {
                side.put(text, text + ++fresh);
            }
        }
    }

    private void show(int revision) {
        models.forEach((id, model) -> {
            if (revision == 1 || model.moved) {
                String price = model.shop.get("price");
                shop.put(AnOrder.of(id)
                        .changed(AnOrder.NOON.plusSeconds(revision), revision)
                        .lines(ALine.of("TS-1", "1", price + ".00", "0"))
                        .total(price + ".00")
                        .note(model.shop.get("note"))
                        .address(new Address("Ayşe", "Sok. 5", "İlçe", model.shop.get("city"), "34710", "TR")));
            }
        });
    }

    private void accountantsOwn(String id) {
        books.jdbc()
                .update(
                        "UPDATE sales_order SET account_code = ?, payment_plan = ? WHERE external_ref = ?",
                        "120.99." + id,
                        "PLAN-" + id,
                        "shop:" + id);
    }

    private void accountant(String id, Map<String, String> edited) {
        books.jdbc()
                .update(
                        "UPDATE sales_order o JOIN sales_order_line l ON l.order_id = o.id SET o.note = ?, o.delivery_city = ?,"
                                + " o.billing_city = o.delivery_city, l.unit_price = ?, l.net_amount = ?,"
                                + " o.net_total = ?, o.grand_total = ? WHERE o.external_ref = ?",
                        edited.get("note"),
                        edited.get("city"),
                        edited.get("price"),
                        edited.get("price"),
                        edited.get("price"),
                        edited.get("price"),
                        "shop:" + id);
    }

    private void check(String where) {
        Set<String> conflicts = new TreeSet<>();
        models.forEach((id, model) -> {
            Map<String, Object> document = books.document(id);
            assertThat(document)
                    .as(where + ", order " + id)
                    .containsEntry("note", model.books.get("note"))
                    .containsEntry("delivery_city", model.books.get("city"))
                    .containsEntry("account_code", "120.99." + id)
                    .containsEntry("payment_plan", "PLAN-" + id);
            assertThat(books.lines(id))
                    .as(where + ", order " + id)
                    .containsExactly("goods TS-1 1: " + model.books.get("price") + ".00 + 0.00");
            if (!model.last.equals(model.shop)) {
                conflicts.add(id);
            }
        });
        assertThat(memory.waiting().keySet()).as(where).isEqualTo(conflicts);
    }
}
