package dev.kopru.guard;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;

/** Limits of the web server, and its port for liveness. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ServerGuards {

    /** Before the login is looked at. */
    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(@Value("${kopru.http.largest-body}") DataSize largest) {
        FilterRegistrationBean<BodyLimitFilter> filter =
                new FilterRegistrationBean<>(new BodyLimitFilter(largest.toBytes()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Before all others, so that they see the client's address. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustedProxies(
            @Value("${kopru.http.trusted-proxies:}") String setting) {
        TrustedProxies proxies = TrustedProxies.of(setting);
        return factory -> {
            if (!proxies.networks().isEmpty()) {
                factory.addEngineValves(proxies.valve());
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadBodies() {
        return factory -> factory.addEngineValves(new UnreadBodyValve());
    }

    @Bean
    @ConditionalOnProperty("kopru.health.port")
    LivenessPort livenessPort(
            @Value("${kopru.health.address:${server.address}}") String address,
            @Value("${kopru.health.port}") int port,
            VitalThreads threads) {
        return new LivenessPort(address, port, threads);
    }
}
