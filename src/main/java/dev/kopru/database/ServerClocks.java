package dev.kopru.database;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Compares the time of each database with Köprü's before anything runs; one that does not answer is left alone. */
@Configuration(proxyBeanMethods = false)
class ServerClocks {

    @Bean
    SmartInitializingSingleton serverClockChecks(
            DataSource own,
            @Qualifier("store") ObjectProvider<DataSource> store,
            @Qualifier("accounting") ObjectProvider<DataSource> accounting) {
        // This machine's own clock: one that somebody moves for a reason says nothing about a server.
        ServerClock check = new ServerClock(Clock.systemUTC());
        return () -> {
            check.check("spring", own);
            store.ifAvailable(database -> check.check("kopru.store", database));
            accounting.ifAvailable(database -> check.check("kopru.accounting", database));
        };
    }
}
