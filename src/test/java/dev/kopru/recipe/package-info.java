@NullMarked
package dev.kopru.recipe;

import org.jspecify.annotations.NullMarked;
