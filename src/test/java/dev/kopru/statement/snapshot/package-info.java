/** Tests of StatementSnapshotJob. */
@NullMarked
package dev.kopru.statement.snapshot;

import org.jspecify.annotations.NullMarked;
