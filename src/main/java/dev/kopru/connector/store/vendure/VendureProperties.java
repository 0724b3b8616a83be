package dev.kopru.connector.store.vendure;

import dev.kopru.connector.http.HttpTerms;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which Vendure shop is connected, and as whom.
 *
 * @param url its address, without the path of the API
 * @param apiPath the path of its admin API
 * @param apiKey a key of the admin API, in place of name and password
 * @param channel token of the channel whose orders are wanted; empty = the default channel
 * @param documentField the custom field of orders (text) that is told the document's number; empty = the shop is told nothing
 * @param taxNumberField the custom field of customers (text) with the tax number; empty = there is none
 * @param taxOfficeField the same of the tax office
 * @param pageSize orders that are listed at a time: at most what the shop gives (adminListQueryLimit)
 */
@ConfigurationProperties("kopru.store.vendure")
record VendureProperties(
        @DefaultValue("") String url,
        @DefaultValue("admin-api") String apiPath,
        @Nullable String username,
        @Nullable String password,
        @Nullable String apiKey,
        @Nullable String channel,
        @Nullable String documentField,
        @Nullable String taxNumberField,
        @Nullable String taxOfficeField,
        @DefaultValue("500") int pageSize,
        @DefaultValue HttpTerms http) {

    /** What tokens are got by; other properties get other tokens. */
    String login() {
        return url + "\n" + Objects.requireNonNullElse(username, "") + "\n" + Objects.requireNonNullElse(password, "");
    }

    boolean hasApiKey() {
        return isSaid(apiKey);
    }

    static boolean isSaid(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    @Override
    public String toString() {
        return "Vendure at " + url;
    }
}
