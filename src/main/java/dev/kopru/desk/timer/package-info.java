/** The pages of the timers. */
@NullMarked
package dev.kopru.desk.timer;

import org.jspecify.annotations.NullMarked;
