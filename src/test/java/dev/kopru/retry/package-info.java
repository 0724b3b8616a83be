@NullMarked
package dev.kopru.retry;

import org.jspecify.annotations.NullMarked;
