package com.example.acme;

import dev.kopru.port.OnPort;
import dev.kopru.port.Port;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of the ports that Acme serves. */
@Configuration(proxyBeanMethods = false)
@OnPort(connector = AcmeConnector.NAME, value = Port.ORDERS)
@EnableConfigurationProperties(AcmeProperties.class)
class AcmeConfiguration {

    @Bean
    AcmeOrders acmeOrders(@Value("${kopru.store.code:shop}") String code, AcmeProperties properties) {
        return new AcmeOrders(code, properties.file());
    }
}
