/** Who may run a job, or do something, on which node, and for how long. */
@NullMarked
package dev.kopru.run.lease;

import org.jspecify.annotations.NullMarked;
