/** One record that is unlike all others costs itself only. */
@NullMarked
package dev.kopru.contained;

import org.jspecify.annotations.NullMarked;
