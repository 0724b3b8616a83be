package dev.kopru.database;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** A database somebody configured; an empty url counts as none, so that an environment file may list it empty. */
record DatabaseTarget(@Nullable String url, @Nullable String username, @Nullable String password) {

    boolean isConfigured() {
        return StringUtils.hasText(url);
    }

    @Override
    public String toString() {
        return "DatabaseTarget[" + url + "]";
    }
}
