package dev.kopru.connector.store.jdbc;

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
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Connects the store by its database, port by port, unless another connector is chosen. */
@Configuration(proxyBeanMethods = false)
@OnDatabase("store")
@EnableConfigurationProperties(StoreProperties.class)
class JdbcStoreConfiguration {

    static final SqlSide SIDE = new SqlSide(Map.of(
            Port.ORDERS,
            JdbcStore.OPERATIONS,
            Port.PRODUCTS,
            JdbcProducts.OPERATIONS,
            Port.STATEMENTS,
            JdbcStatements.OPERATIONS,
            Port.SHOP_STOCK,
            JdbcShopStock.OPERATIONS));

    @Bean
    Database storeDatabase(
            @Qualifier("store") JdbcTransactionManager transactions,
            ResourceLoader resources,
            StoreProperties properties,
            Environment settings,
            ObjectProvider<MeterRegistry> metrics) {
        SqlFolder folder = properties.folder(resources);
        Database database = Database.open("store", transactions, folder, SIDE.asked(folder));
        MeterRegistry registry = metrics.getIfAvailable();
        return registry == null ? database : database.measured(registry, "store");
    }

    @Bean
    @OnPort(connector = Composition.DATABASE, value = Port.ORDERS)
    JdbcStore store(@Qualifier("storeDatabase") Database database, StoreProperties properties) {
        return new JdbcStore(properties.code(), database);
    }

    @Bean
    @OnPort(connector = Composition.DATABASE, value = Port.PRODUCTS)
    JdbcProducts products(@Qualifier("storeDatabase") Database database) {
        return new JdbcProducts(database);
    }

    @Bean
    @OnPort(connector = Composition.DATABASE, value = Port.STATEMENTS)
    JdbcStatements statements(@Qualifier("storeDatabase") Database database) {
        return new JdbcStatements(database);
    }

    @Bean
    @OnPort(connector = Composition.DATABASE, value = Port.SHOP_STOCK)
    JdbcShopStock shopStock(@Qualifier("storeDatabase") Database database) {
        return new JdbcShopStock(database);
    }

    // Not earlier: the demo's tables are created while the beans are.
    @Bean
    SmartInitializingSingleton storeStatementsCheck(@Qualifier("storeDatabase") Database database) {
        return database::checkAtStart;
    }
}
