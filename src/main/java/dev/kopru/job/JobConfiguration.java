package dev.kopru.job;

import java.time.Clock;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the core needs beside Boot's own Batch beans. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    /** Boot exposes none, and a job that is not registered cannot be restarted. */
    @Bean
    JobRegistry jobRegistry() {
        return new MapJobRegistry();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
