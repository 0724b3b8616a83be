package dev.kopru.database;

import dev.kopru.port.OnDatabase;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A transaction manager for each database. */
@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

    @Bean
    @Primary
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    @OnDatabase("store")
    @Qualifier("store")
    JdbcTransactionManager storeTransactionManager(@Qualifier("store") DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    @OnDatabase("accounting")
    @Qualifier("accounting")
    JdbcTransactionManager accountingTransactionManager(@Qualifier("accounting") DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }
}
