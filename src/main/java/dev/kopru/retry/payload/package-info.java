/** The payload of a rejected record: its shape, its limits, its words. */
@NullMarked
package dev.kopru.retry.payload;

import org.jspecify.annotations.NullMarked;
