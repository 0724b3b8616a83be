/** Tests of the timers. */
@NullMarked
package dev.kopru.schedule;

import org.jspecify.annotations.NullMarked;
