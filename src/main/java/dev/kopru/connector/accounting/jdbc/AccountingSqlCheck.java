package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.sql.SqlFolderCheck;
import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.bind.Binder;

/** Looks at the statements of the folder that is set for the accounting program. */
final class AccountingSqlCheck implements StartCheck {

    @Override
    public void look(Start start, Consumer<Finding> findings) {
        if (start.environment()
                .getProperty("kopru.accounting.connector", "jdbc")
                .equalsIgnoreCase("jdbc")) {
            AccountingProperties properties =
                    Binder.get(start.environment()).bindOrCreate("kopru.accounting", AccountingProperties.class);
            SqlFolderCheck.look(
                    start, "accounting", properties.statements(), JdbcAccountingConfiguration.OPERATIONS, findings);
        }
    }
}
