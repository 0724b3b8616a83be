package dev.kopru.csv;

import dev.kopru.retry.RetryTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What files have to do with the retry table. */
@Configuration(proxyBeanMethods = false)
class RejectedConfiguration {

    @Bean
    ResentRows.Supersede supersede(RetryTable retries) {
        return retries::supersede;
    }
}
