package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.SqlFolder;
import dev.kopru.connector.sql.SqlSide;
import dev.kopru.port.Composition;
import dev.kopru.port.OnDatabase;
import dev.kopru.port.OnPort;
import dev.kopru.port.Port;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Connects the accounting program by its database, port by port, unless another connector is chosen. */
@Configuration(proxyBeanMethods = false)
@OnDatabase("accounting")
@EnableConfigurationProperties(AccountingProperties.class)
class JdbcAccountingConfiguration {

    static final SqlSide SIDE = new SqlSide(Map.of(
            Port.POSTING,
            JdbcAccounting.OPERATIONS,
            Port.CATALOGUE,
            JdbcStockCatalogue.OPERATIONS,
            Port.LEDGER,
            JdbcLedger.OPERATIONS,
            Port.STOCK_LEVELS,
            JdbcStockLevels.OPERATIONS));

    @Bean
    Database accountingDatabase(
            @Qualifier("accounting") JdbcTransactionManager transactions,
            ResourceLoader resources,
            AccountingProperties properties,
            ObjectProvider<MeterRegistry> metrics) {
        SqlFolder folder = properties.folder(resources);
        Database database = Database.open("accounting program", transactions, folder, SIDE.asked(folder));
        MeterRegistry registry = metrics.getIfAvailable();
        return registry == null ? database : database.measured(registry, "accounting");
    }

    @Bean
    @OnPort(connector = Composition.DATABASE, value = Port.POSTING)
    JdbcAccounting accounting(@Qualifier("accountingDatabase") Database database) {
        return new JdbcAccounting(database);
    }

    @Bean
    @OnPort(connector = Composition.DATABASE, value = Port.CATALOGUE)
    JdbcStockCatalogue stockCatalogue(@Qualifier("accountingDatabase") Database database) {
        return new JdbcStockCatalogue(database);
    }

    @Bean
    @OnPort(connector = Composition.DATABASE, value = Port.LEDGER)
    JdbcLedger ledger(@Qualifier("accountingDatabase") Database database) {
        return new JdbcLedger(database);
    }

    @Bean
    @OnPort(connector = Composition.DATABASE, value = Port.STOCK_LEVELS)
    JdbcStockLevels stockLevels(@Qualifier("accountingDatabase") Database database) {
        return new JdbcStockLevels(database);
    }

    // Not earlier: the demo's tables are created while the beans are.
    @Bean
    SmartInitializingSingleton accountingStatementsCheck(@Qualifier("accountingDatabase") Database database) {
        return database::checkAtStart;
    }
}
