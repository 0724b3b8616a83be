package dev.kopru.connector.store.order;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when an order is there, and which state of it this is.
 *
 * @param placedAt null when the shop has no date
 * @param changedAt instant of the last change
 * @param revision grows with every change; 0 = the source knows no revisions (a CSV file)
 */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
public record OrderHistory(@Nullable Instant placedAt, Instant changedAt, long revision)
        implements OrderHistoryBuilder.With {}
