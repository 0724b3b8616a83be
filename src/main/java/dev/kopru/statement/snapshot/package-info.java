/** StatementSnapshotJob: the ledger of each customer becomes a statement that the shop shows. */
@NullMarked
package dev.kopru.statement.snapshot;

import org.jspecify.annotations.NullMarked;
