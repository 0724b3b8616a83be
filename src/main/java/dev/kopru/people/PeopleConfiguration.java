package dev.kopru.people;

import dev.kopru.audit.Audit;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** People, their tokens and their rights, where there is a door. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PeopleConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return new RememberingPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    @Bean
    LoginAttempts loginAttempts(Clock clock) {
        return new LoginAttempts(clock);
    }

    @Bean
    PeopleTable peopleTable(JdbcClient jdbc, Clock clock) {
        return new PeopleTable(jdbc, clock);
    }

    @Bean
    TokenTable tokenTable(JdbcClient jdbc, Clock clock) {
        return new TokenTable(jdbc, clock);
    }

    @Bean
    SettingsAdministrator settingsAdministrator(
            SettingsLogin login, PeopleTable people, TokenTable tokens, PasswordEncoder encoder) {
        return SettingsAdministrator.prepare(login, people, tokens, encoder);
    }

    @Bean
    Logins logins(SettingsAdministrator administrator, PeopleTable people, Clock clock) {
        return new Logins(administrator, people, clock);
    }

    @Bean
    People people(
            PeopleTable table,
            TokenTable tokens,
            PasswordEncoder encoder,
            LoginAttempts attempts,
            Audit audit,
            Clock clock) {
        return new People(table, tokens, encoder, attempts, audit, clock);
    }

    @Bean
    Tokens tokens(TokenTable table, PeopleTable people, Audit audit) {
        return new Tokens(table, people, audit);
    }

    @Bean
    TokenLogins tokenLogins(SettingsLogin login, Tokens tokens, Logins logins) {
        return new TokenLogins(login.token(), tokens, logins);
    }

    @Bean
    Rights rights() {
        return new Rights(RightsTable.all());
    }

    @Bean
    Refusals refusals(Rights rights, Audit audit) {
        return new Refusals(rights, audit);
    }

    @Bean
    FormLogins formLogins(LoginAttempts attempts, Logins logins, Audit audit) {
        return new FormLogins(attempts, logins, audit);
    }
}
