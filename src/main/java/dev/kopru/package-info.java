/** The service: one connection between a web shop and an accounting program. */
@NullMarked
package dev.kopru;

import org.jspecify.annotations.NullMarked;
