@NullMarked
package dev.kopru.launch;

import org.jspecify.annotations.NullMarked;
