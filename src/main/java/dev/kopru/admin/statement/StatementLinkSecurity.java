package dev.kopru.admin.statement;

import dev.kopru.statement.document.StatementPage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** Opens reading of {@code /s/<token>} to everybody, and nothing else; the token itself is the key. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class StatementLinkSecurity {

    private static final String LINKS = "/s/{token:.+}";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain statementLinks(HttpSecurity http, StatementPage page) {
        http.securityMatcher(LINKS)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, LINKS)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, LINKS)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, e) -> StatementRefusal.write(response))
                        .accessDeniedHandler((request, response, e) -> StatementRefusal.write(response)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers(headers, page));
        return http.build();
    }

    /** The address is the key, so it must not travel on to other sites or into search engines. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers, StatementPage page) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(page.contentPolicy()))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow"));
    }
}
