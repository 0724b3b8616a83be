package dev.kopru.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The second pass forgets no test of the database, and repeats none that has no database. */
class DatabaseFacingTests {

    private static final Set<String> NAMES = DatabaseFacing.names();

    @Test
    void findsTestsThatAskForSchemasThemselves() {
        assertThat(NAMES).contains("dev.kopru.run.history.YearsOfHistoryTests", "dev.kopru.demo.DemoDataTests");
    }

    @Test
    void findsTestsWhoseBaseClassOrContextOrProcessDoes() {
        assertThat(NAMES)
                .contains(
                        "dev.kopru.run.lease.TwoNodesTests",
                        "dev.kopru.inventory.InventorySyncTests",
                        "dev.kopru.crash.OrderImportCrashIT");
    }

    @Test
    void leavesOutTestsThatOnlyCalculateAndThoseOfTheEmbeddedServer() {
        assertThat(NAMES)
                .doesNotContain(
                        "dev.kopru.demo.shop.DemoOrdersTests",
                        "dev.kopru.database.server.EmbeddedMariaDbTests",
                        "dev.kopru.ArchitectureTests");
    }
}
