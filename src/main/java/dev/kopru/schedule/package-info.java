/** The timers: when each job starts by itself. */
@NullMarked
package dev.kopru.schedule;

import org.jspecify.annotations.NullMarked;
