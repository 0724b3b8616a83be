package dev.kopru.statement.access;

import dev.kopru.statement.Days;
import java.time.Instant;

/** What a signed link opens, and until when. */
public record SignedLink(String account, Days days, Instant expires) {}
