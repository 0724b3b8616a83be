/** What all jobs share: outcomes, running, stopping, restarting, recovering, history and cursors. Knows no job. */
@NullMarked
package dev.kopru.job;

import org.jspecify.annotations.NullMarked;
