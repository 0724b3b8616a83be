package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.sql.SqlFolder;
import dev.kopru.connector.sql.SqlFolderCheck;
import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import dev.kopru.port.Composition;
import dev.kopru.port.Port;
import java.util.function.Consumer;
import org.springframework.core.io.DefaultResourceLoader;

/** Looks at the statements of the folder that is set for the store. */
final class StoreSqlCheck implements StartCheck {

    @Override
    public void look(Start start, Consumer<Finding> findings) {
        Composition composition = Composition.of(start.environment());
        if (composition.hasDatabase("store")) {
            SqlFolder folder = StoreProperties.of(start.environment()).folder(new DefaultResourceLoader());
            SqlFolderCheck.look(start, "store", folder, JdbcStoreConfiguration.SIDE, findings);
            ordersFromElsewhere(composition, folder, findings);
        }
    }

    /** What those orders take would be missing in the stock that the shop shows. */
    private static void ordersFromElsewhere(Composition composition, SqlFolder folder, Consumer<Finding> findings) {
        boolean elsewhere =
                composition.absence(Port.ORDERS).isEmpty() && !composition.isServed(Port.ORDERS, Composition.DATABASE);
        if (elsewhere
                && composition.isServed(Port.SHOP_STOCK, Composition.DATABASE)
                && folder.holds(JdbcShopStock.ORDERED)) {
            findings.accept(Finding.notice(
                    "sql-ordered-elsewhere",
                    composition.connector(Port.ORDERS),
                    folder.location() + JdbcShopStock.ORDERED.file()));
        }
    }
}
