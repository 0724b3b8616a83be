@NullMarked
package dev.kopru.csv;

import org.jspecify.annotations.NullMarked;
