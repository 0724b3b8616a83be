@NullMarked
package dev.kopru.inventory;

import org.jspecify.annotations.NullMarked;
