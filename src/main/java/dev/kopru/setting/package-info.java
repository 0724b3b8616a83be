/** The settings as a whole, read before the service starts: which there are, and what is wrong with them. */
@NullMarked
package dev.kopru.setting;

import org.jspecify.annotations.NullMarked;
