/** Runs jobs: start, stop, restart, recovery, heartbeat. Knows no job. */
@NullMarked
package dev.kopru.run;

import org.jspecify.annotations.NullMarked;
