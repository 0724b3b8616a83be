package dev.kopru.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mysql.cj.CacheAdapter;
import com.mysql.cj.CacheAdapterFactory;
import com.mysql.cj.QueryInfo;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the driver has read out of the texts of statements: once for all connections to a server, since its own memory is
 * one for each connection and forgets inserts of many rows, which are the longest to read.
 */
public final class KnownStatements implements CacheAdapterFactory<String, QueryInfo> {

    /** Signs of all texts together; what is read out of one takes some ten bytes for each. */
    private static final long SIGNS = 400_000;

    private static final Pattern SCHEMA = Pattern.compile("(//[^/?]*/)[^?]*");
    private static final Cache<Text, QueryInfo> KNOWN = Caffeine.newBuilder()
            .maximumWeight(SIGNS)
            .weigher((Text text, QueryInfo read) -> text.sql().length())
            // The threads that ask tidy up; another one's would be the only one of its kind.
            .executor(Runnable::run)
            .build();

    /** A statement, and the server that reads it by its own rules. */
    private record Text(String server, String sql) {}

    /** For the driver, which makes one by its name. */
    public KnownStatements() {}

    @Override
    public CacheAdapter<String, QueryInfo> getInstance(Lock connection, String url, int mostTexts, int longestText) {
        return new OfServer(SCHEMA.matcher(url).replaceFirst("$1"));
    }

    /** The statements of a server, whatever the schema. */
    private record OfServer(String server) implements CacheAdapter<String, QueryInfo> {

        @Override
        public @Nullable QueryInfo get(String sql) {
            return KNOWN.getIfPresent(new Text(server, sql));
        }

        @Override
        public void put(String sql, QueryInfo read) {
            KNOWN.put(new Text(server, sql), read);
        }

        @Override
        public void invalidate(String sql) {
            KNOWN.invalidate(new Text(server, sql));
        }

        @Override
        public void invalidateAll(Set<String> texts) {
            texts.forEach(this::invalidate);
        }

        @Override
        public void invalidateAll() {
            KNOWN.asMap().keySet().removeIf(text -> text.server.equals(server));
        }
    }
}
