package dev.kopru.connector.store.vendure;

import dev.kopru.connector.RemoteIds;
import dev.kopru.connector.http.Greeting;
import dev.kopru.port.OnPort;
import dev.kopru.port.Port;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Takes the shop's orders from Vendure, where {@code kopru.store.ports.orders} says so; its other ports are chosen apart. */
@Configuration(proxyBeanMethods = false)
@OnPort(connector = VendureConnector.NAME, value = Port.ORDERS)
@EnableConfigurationProperties(VendureProperties.class)
class VendureConfiguration {

    @Bean
    VendureApi vendureApi(
            VendureProperties properties, DataSource own, PlatformTransactionManager transactions, Clock clock) {
        return new VendureApi(properties, own, transactions, clock);
    }

    /** What health says of the shop. */
    @Bean
    Greeting vendureGreeting(VendureApi api) {
        return api.greeting();
    }

    @Bean
    VendureOrders store(
            @Value("${kopru.store.code:shop}") String code,
            VendureProperties properties,
            VendureApi api,
            DataSource own,
            Clock clock) {
        return new VendureOrders(code, properties, api, new RemoteIds(VendureConnector.NAME, "order", own, clock));
    }
}
