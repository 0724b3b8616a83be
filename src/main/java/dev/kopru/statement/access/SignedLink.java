package dev.kopru.statement.access;

import dev.kopru.statement.Days;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a signed link opens, and until when.
 *
 * @param issued when it was made; null where whoever made it does not say
 */
public record SignedLink(String account, Days days, Instant expires, @Nullable Instant issued) {}
