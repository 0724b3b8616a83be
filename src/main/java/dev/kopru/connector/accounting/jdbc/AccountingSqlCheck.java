package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.sql.SqlFolderCheck;
import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import dev.kopru.port.Composition;
import java.util.function.Consumer;
import org.springframework.core.io.DefaultResourceLoader;

/** Looks at the statements of the folder that is set for the accounting program. */
final class AccountingSqlCheck implements StartCheck {

    @Override
    public void look(Start start, Consumer<Finding> findings) {
        if (Composition.of(start.environment()).hasDatabase("accounting")) {
            AccountingProperties properties = AccountingProperties.of(start.environment());
            SqlFolderCheck.look(
                    start,
                    "accounting",
                    properties.folder(new DefaultResourceLoader()),
                    JdbcAccountingConfiguration.SIDE,
                    findings);
        }
    }
}
