package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.sql.SqlFolderCheck;
import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import dev.kopru.port.Composition;
import java.util.function.Consumer;
import org.springframework.core.io.DefaultResourceLoader;

/** Looks at the statements of the folder that is set for the store. */
final class StoreSqlCheck implements StartCheck {

    @Override
    public void look(Start start, Consumer<Finding> findings) {
        if (Composition.of(start.environment()).hasDatabase("store")) {
            StoreProperties properties = StoreProperties.of(start.environment());
            SqlFolderCheck.look(
                    start,
                    "store",
                    properties.folder(new DefaultResourceLoader()),
                    JdbcStoreConfiguration.SIDE,
                    findings);
        }
    }
}
