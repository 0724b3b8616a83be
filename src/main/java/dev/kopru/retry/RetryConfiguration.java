package dev.kopru.retry;

import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the retry tables, and the chance in their delays. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetrySettings.class)
class RetryConfiguration {

    @Bean
    Backoff backoff(RetrySettings settings) {
        return new Backoff(settings, () -> ThreadLocalRandom.current().nextLong());
    }
}
