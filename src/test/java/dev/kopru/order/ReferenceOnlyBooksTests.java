package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The same, and more, of a program that keeps no more of an order than its external reference: Köprü remembers the rest. */
@ContextConfiguration(initializers = ReferenceOnlyBooksTests.ReferenceOnly.class)
class ReferenceOnlyBooksTests extends PostedOrderTests {

    private static final Instant LATER = AnOrder.NOON.plusSeconds(60);

    /** The reference folder without hash and revision. */
    static class ReferenceOnly implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "kopru.accounting.sql-location=" + folder().toUri(),
                            "spring.quartz.properties.org.quartz.scheduler.instanceName=reference-only-tests")
                    .applyTo(context);
        }

        private static Path folder() {
            try (Stream<Path> files = Files.list(Path.of("sql/accounting/reference"))) {
                Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "reference-only");
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    String sql = Files.readString(file, StandardCharsets.UTF_8);
                    if (!name.equals("sales-order-revision.sql")) {
                        Files.writeString(folder.resolve(name), withoutContent(name, sql), StandardCharsets.UTF_8);
                    }
                }
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String withoutContent(String name, String sql) {
            return switch (name) {
                case "sales-order-insert.sql" -> sql.replace(":source_revision, :content_hash", "0, ''");
                case "sales-order-replace.sql" ->
                    sql.replace("source_revision = :source_revision, content_hash = :content_hash, ", "");
                case "sales-order-cancel.sql" -> sql.replace(", source_revision = :source_revision", "");
                default ->
                    sql.replace("source_revision, content_hash", "NULL AS source_revision, NULL AS content_hash");
            };
        }
    }

    @AfterEach
    void theBooksKeepNothingButTheReference() {
        assertThat(books.jdbc()
                        .queryForList("SELECT external_ref FROM sales_order WHERE source_revision <> 0", String.class))
                .isEmpty();
    }

    @Test
    void whatSaysTheSameIsUnchangedAndWhatIsOlderIsNotWritten() {
        shop.put(AnOrder.of("1").note("yeni").changed(LATER, 5));
        runs(1, 0, 0);
        anotherRunChangesNothing();

        shop.put(AnOrder.of("1").note("yeni").changed(LATER.plusSeconds(1), 6));
        runs(0, 1, 0);
        shop.put(AnOrder.of("1").note("eski").changed(LATER.plusSeconds(2), 4));
        runs(0, 1, 0);

        assertThat(books.document("1")).containsEntry("note", "yeni");
        assertThat(intents()).isEmpty();
    }

    @Test
    void documentsOfARunThatDiedBeforeItRememberedThemAreFoundAgainAndCounted() {
        shop.put(AnOrder.of("1"), AnOrder.of("2"));
        diesAfterPosting();
        assertThat(books.count("sales_order")).isEqualTo(2);
        assertThat(intents()).containsExactly("shop:1", "shop:2");

        runs(2, 0, 0);

        assertThat(books.count("sales_order")).isEqualTo(2);
        assertThat(intents()).isEmpty();
        assertThat(memory.notices()).isEmpty();
        anotherRunChangesNothing();
    }

    /** Nobody but the dead run has touched the document, so the shop is followed. */
    @Test
    void aNewOrderThatChangesAfterItsRunDiedIsWrittenAsItIsNow() {
        shop.put(AnOrder.of("1"));
        diesAfterPosting();
        shop.put(AnOrder.of("1")
                .changed(LATER, 2)
                .lines(ALine.of("TS-1", "3", "120.00", "20"))
                .total("360.00"));

        runs(1, 0, 0);

        assertThat(books.lines("1")).containsExactly("goods TS-1 3: 300.00 + 60.00");
        assertThat(memory.waiting()).isEmpty();
        anotherRunChangesNothing();
    }

    /** The first of them wrote what no later one meant to write. */
    @Test
    void anOrderThatChangesBetweenTwoRunsThatDieIsWrittenAsItIsNow() {
        shop.put(AnOrder.of("1"));
        diesAfterPosting();
        shop.put(AnOrder.of("1")
                .changed(LATER, 2)
                .lines(ALine.of("TS-1", "2", "120.00", "20"))
                .total("240.00"));
        accounting.before(operation -> {
            if (operation.equals("postSalesOrders")) {
                accounting.reset();
                throw new InternalError("The process dies here");
            }
        });
        assertThat(job.run().status()).isEqualTo("FAILED");
        assertThat(books.lines("1")).containsExactly("goods TS-1 1: 100.00 + 20.00");
        assertThat(intents()).containsExactly("shop:1", "shop:1");
        shop.put(AnOrder.of("1")
                .changed(LATER.plusSeconds(60), 3)
                .lines(ALine.of("TS-1", "3", "120.00", "20"))
                .total("360.00"));

        runs(1, 0, 0);

        assertThat(books.lines("1")).containsExactly("goods TS-1 3: 300.00 + 60.00");
        assertThat(memory.waiting()).isEqualTo(Map.of());
        assertThat(intents()).isEmpty();
        anotherRunChangesNothing();
    }

    @Test
    @Override
    void aRunThatDiedAfterWritingDoesNotMakeTheShopsNextChangeAConflict() {
        shop.put(AnOrder.of("1"));
        runs(1, 0, 0);
        shop.put(AnOrder.of("1")
                .changed(LATER, 2)
                .lines(ALine.of("TS-1", "2", "120.00", "20"))
                .total("240.00"));
        diesAfterPosting();
        assertThat(books.lines("1")).containsExactly("goods TS-1 2: 200.00 + 40.00");
        shop.put(AnOrder.of("1")
                .changed(LATER.plusSeconds(60), 3)
                .lines(ALine.of("TS-1", "3", "120.00", "20"))
                .total("360.00"));

        runs(1, 0, 0);

        assertThat(books.lines("1")).containsExactly("goods TS-1 3: 300.00 + 60.00");
        assertThat(memory.waiting()).isEqualTo(Map.of());
        anotherRunChangesNothing();
    }

    private void diesAfterPosting() {
        accounting.answer(answers -> {
            accounting.reset();
            throw new InternalError("The process dies here");
        });
        assertThat(job.run().status()).isEqualTo("FAILED");
    }

    private List<String> intents() {
        return memory.jdbc().queryForList("SELECT external_ref FROM order_intent ORDER BY 1", String.class);
    }
}
