package dev.kopru.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** What a person keeps on a page counts for all SKUs with the next run, and only from then on. */
class LiveInventorySettingsTests extends InventoryScenario {

    @Autowired
    private Environment environment;

    private final List<String> kept = new ArrayList<>();

    private void keep(String name, String value) {
        String setting = "kopru." + name;
        settings.keep(Map.of(setting, value), "muhasebe");
        kept.add(setting);
    }

    @AfterEach
    void filesRuleAgain() {
        kept.forEach(name -> settings.drop(name, "muhasebe"));
    }

    @Test
    void anotherBufferIsHeldBackOfEverySkuThoughNothingMoved() {
        for (int i = 0; i < 50; i++) {
            sku("S" + i, Integer.toString(10 + i));
        }
        runs(50, 0, 0);
        assertThat(shop.shown()).containsEntry("S0", "10").containsEntry("S49", "59");

        keep("inventory.safety-buffer.general", "4");
        runs(50, 0, 0);

        assertThat(shop.shown()).hasSize(50).containsEntry("S0", "6").containsEntry("S49", "55");
        anotherRunChangesNothing();
        settings.drop("kopru.inventory.safety-buffer.general", "muhasebe");
        runs(50, 0, 0);
        assertThat(shop.shown()).containsEntry("S0", "10").containsEntry("S49", "59");
    }

    @Test
    void aBufferOfACategoryIsHeldBackOfItsCardsOnly() {
        sku("A", "10");
        sku("B", "10");
        books.jdbc().update("UPDATE stock_card SET category_path = 'Erkek > Gömlek' WHERE code = 'B'");
        runs(2, 0, 0);

        keep("inventory.safety-buffer.categories", "[{\"of\": \"Kadın\", \"quantity\": \"3\"}]");
        runs(1, 1, 0);

        assertThat(shop.shown()).containsOnly(Map.entry("A", "7"), Map.entry("B", "10"));
    }

    @Test
    void onlyTheWarehousesThatAreChosenCount() {
        sku("A", "10");
        sku("B", "20");
        books.stock("MAGAZA", "A", "5", "1");
        runs(2, 0, 0);
        assertThat(shop.shown()).containsOnly(Map.entry("A", "14"), Map.entry("B", "20"));

        keep("inventory.warehouses", "[\"MAGAZA\"]");
        runs(2, 0, 0);

        assertThat(shop.shown()).containsOnly(Map.entry("A", "4"), Map.entry("B", "0"));
    }

    @Test
    void theFirstWarehouseWithStockIsTheFigureOnceThatIsChosen() {
        sku("A", "10");
        sku("B", "0");
        books.stock("MAGAZA", "A", "5", "0");
        books.stock("MAGAZA", "B", "3", "0");
        runs(2, 0, 0);
        assertThat(shop.shown()).containsOnly(Map.entry("A", "15"), Map.entry("B", "3"));

        keep("inventory.warehouses", "[\"MAGAZA\", \"MERKEZ\"]");
        keep("inventory.combine", "\"first-with-stock\"");
        runs(1, 1, 0);

        assertThat(shop.shown()).containsOnly(Map.entry("A", "5"), Map.entry("B", "3"));
    }

    @Test
    void ordersOfAStatusThatNoLongerTakesStockGiveItBack() {
        sku("A", "10");
        sku("B", "10");
        shop.order("1", "Pending", "A", "4", null);
        shop.order("2", "Paid", "B", "3", null);
        runs(2, 0, 0);
        assertThat(shop.shown()).containsOnly(Map.entry("A", "6"), Map.entry("B", "7"));

        keep("inventory.order-statuses", "[\"Paid\", \"Completed\"]");
        runs(1, 1, 0);

        assertThat(shop.shown()).containsOnly(Map.entry("A", "10"), Map.entry("B", "7"));
    }

    @Test
    void aCardIsSoldByTheBoxFromTheRunOnAfterItsUnitWasKept() {
        sku("A", "100");
        books.unit("A", "koli", "12");
        runs(1, 0, 0);

        keep("units.sale-units", "[{\"card\": \"A\", \"unit\": \"koli\"}]");
        runs(1, 0, 0);

        assertThat(shop.shown("A")).isEqualTo("8");
    }

    @Test
    void aUnitThatIsSoldInPartsIsCutToTheNewPart() {
        books.card("A", "kg");
        books.stock("A", "7.77");
        shop.variant("A");
        runs(1, 0, 0);
        assertThat(shop.shown("A")).isEqualTo("7.7");

        keep("inventory.divisible-units", "[{\"unit\": \"kg\", \"step\": \"0.25\"}]");
        runs(1, 0, 0);

        assertThat(shop.shown("A")).isEqualTo("7.75");
    }

    @Test
    void stockBelowZeroIsRejectedOnceThatIsAskedForAndShownAsNothingOnceItIsNotAnyMore() {
        sku("A", "2");
        shop.order("1", "A", "5");
        runs(1, 0, 0);
        assertThat(shop.shown("A")).isEqualTo("0");

        keep("inventory.negatives", "\"reject\"");
        runs(0, 0, 1);
        assertThat(memory.messages().get("A")).contains("-3");

        settings.drop("kopru.inventory.negatives", "muhasebe");
        runs(0, 1, 0);
        assertThat(memory.states()).containsEntry("A", "RESOLVED");
    }

    @Test
    void aRunUnderWayCountsByTheRulesWithWhichItBegan() {
        for (int i = 0; i < 50; i++) {
            sku("S" + i, "10");
        }
        shopStock.after(operation -> {
            if (operation.equals("publish") && kept.isEmpty()) {
                keep("inventory.safety-buffer.general", "4");
            }
        });
        runs(50, 0, 0);
        assertThat(shop.shown().values()).hasSize(50).containsOnly("10");

        assertThat(runs().counts()).isEqualTo(Counts.of(50, 0, 0));
        assertThat(shop.shown().values()).containsOnly("6");
    }

    @Test
    void aServiceThatStartsAgainCountsByWhatWasKeptBefore() {
        keep("inventory.safety-buffer.general", "4");
        sku("A", "10");

        try (ConfigurableApplicationContext again = startedAgain()) {
            JobRunner after = again.getBean("stockJob", JobRunner.class);
            assertThat(after.run().counts()).isEqualTo(Counts.of(1, 0, 0));
        }

        assertThat(shop.shown("A")).isEqualTo("6");
        anotherRunChangesNothing();
    }

    private ConfigurableApplicationContext startedAgain() {
        List<String> own = new ArrayList<>(List.of(
                "--kopru.demo=false",
                "--kopru.timers.enabled=false",
                "--spring.quartz.auto-startup=false",
                "--spring.quartz.properties.org.quartz.scheduler.instanceName=inventory-again"));
        for (String same : List.of("spring.datasource", "kopru.store.datasource", "kopru.accounting.datasource")) {
            for (String part : List.of("url", "username", "password")) {
                own.add("--" + same + "." + part + "=" + environment.getProperty(same + "." + part, ""));
            }
        }
        own.add("--kopru.home=" + environment.getProperty("kopru.home") + "-again");
        return new SpringApplicationBuilder(InventoryJobConfiguration.class)
                .web(WebApplicationType.NONE)
                .run(own.toArray(String[]::new));
    }
}
