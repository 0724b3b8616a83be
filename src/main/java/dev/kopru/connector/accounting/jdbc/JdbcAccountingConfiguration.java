package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.SqlFolder;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Connects the accounting program by its database, unless {@code kopru.accounting.connector} names another way. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "kopru.accounting.connector", havingValue = "jdbc", matchIfMissing = true)
@EnableConfigurationProperties(AccountingProperties.class)
class JdbcAccountingConfiguration {

    static final List<Operation> OPERATIONS = Stream.of(
                    JdbcAccounting.OPERATIONS,
                    JdbcStockCatalogue.OPERATIONS,
                    JdbcLedger.OPERATIONS,
                    JdbcStockLevels.OPERATIONS)
            .flatMap(List::stream)
            .toList();

    @Bean
    Database accountingDatabase(
            @Qualifier("accounting") JdbcTransactionManager transactions,
            ResourceLoader resources,
            AccountingProperties properties,
            ObjectProvider<MeterRegistry> metrics) {
        SqlFolder folder = SqlFolder.at(resources, properties.statements());
        Database database = Database.open("accounting program", transactions, folder, OPERATIONS);
        MeterRegistry registry = metrics.getIfAvailable();
        return registry == null ? database : database.measured(registry, "accounting");
    }

    @Bean
    JdbcAccounting accounting(@Qualifier("accountingDatabase") Database database) {
        return new JdbcAccounting(database);
    }

    @Bean
    JdbcStockCatalogue stockCatalogue(@Qualifier("accountingDatabase") Database database) {
        return new JdbcStockCatalogue(database);
    }

    @Bean
    JdbcLedger ledger(@Qualifier("accountingDatabase") Database database) {
        return new JdbcLedger(database);
    }

    @Bean
    JdbcStockLevels stockLevels(@Qualifier("accountingDatabase") Database database) {
        return new JdbcStockLevels(database);
    }

    // Not earlier: the demo's tables are created while the beans are.
    @Bean
    SmartInitializingSingleton accountingStatementsCheck(@Qualifier("accountingDatabase") Database database) {
        return database::checkAtStart;
    }
}
