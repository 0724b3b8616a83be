package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.sql.SqlFolderCheck;
import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.bind.Binder;

/** Looks at the statements of the folder that is set for the store. */
final class StoreSqlCheck implements StartCheck {

    @Override
    public void look(Start start, Consumer<Finding> findings) {
        if (start.environment().getProperty("kopru.store.connector", "jdbc").equalsIgnoreCase("jdbc")) {
            StoreProperties properties =
                    Binder.get(start.environment()).bindOrCreate("kopru.store", StoreProperties.class);
            SqlFolderCheck.look(
                    start,
                    "store",
                    properties.statements(),
                    JdbcStoreConfiguration.operations(start.environment()),
                    findings);
        }
    }
}
