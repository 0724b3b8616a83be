@NullMarked
package dev.kopru.later;

import org.jspecify.annotations.NullMarked;
