@NullMarked
package dev.kopru.guard;

import org.jspecify.annotations.NullMarked;
