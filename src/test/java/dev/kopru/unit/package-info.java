@NullMarked
package dev.kopru.unit;

import org.jspecify.annotations.NullMarked;
