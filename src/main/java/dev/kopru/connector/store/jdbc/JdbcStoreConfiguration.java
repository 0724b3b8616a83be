package dev.kopru.connector.store.jdbc;

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
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Connects the store by its database, unless {@code kopru.store.connector} names another way. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "kopru.store.connector", havingValue = "jdbc", matchIfMissing = true)
@EnableConfigurationProperties(StoreProperties.class)
class JdbcStoreConfiguration {

    static final String ORDERS = "kopru.store.orders";
    static final String HERE = "jdbc";

    /** Of the ports that are served here: the orders may come by another connector. */
    static List<Operation> operations(Environment settings) {
        return Stream.of(
                        settings.getProperty(ORDERS, HERE).equalsIgnoreCase(HERE)
                                ? JdbcStore.OPERATIONS
                                : List.<Operation>of(),
                        JdbcProducts.OPERATIONS,
                        JdbcStatements.OPERATIONS,
                        JdbcShopStock.OPERATIONS)
                .flatMap(List::stream)
                .toList();
    }

    @Bean
    Database storeDatabase(
            @Qualifier("store") JdbcTransactionManager transactions,
            ResourceLoader resources,
            StoreProperties properties,
            Environment settings,
            ObjectProvider<MeterRegistry> metrics) {
        SqlFolder folder = SqlFolder.at(resources, properties.statements());
        Database database = Database.open("store", transactions, folder, operations(settings));
        MeterRegistry registry = metrics.getIfAvailable();
        return registry == null ? database : database.measured(registry, "store");
    }

    @Bean
    @ConditionalOnProperty(name = ORDERS, havingValue = HERE, matchIfMissing = true)
    JdbcStore store(@Qualifier("storeDatabase") Database database, StoreProperties properties) {
        return new JdbcStore(properties.code(), database);
    }

    @Bean
    JdbcProducts products(@Qualifier("storeDatabase") Database database) {
        return new JdbcProducts(database);
    }

    @Bean
    JdbcStatements statements(@Qualifier("storeDatabase") Database database) {
        return new JdbcStatements(database);
    }

    @Bean
    JdbcShopStock shopStock(@Qualifier("storeDatabase") Database database) {
        return new JdbcShopStock(database);
    }

    // Not earlier: the demo's tables are created while the beans are.
    @Bean
    SmartInitializingSingleton storeStatementsCheck(@Qualifier("storeDatabase") Database database) {
        return database::checkAtStart;
    }
}
