@NullMarked
package dev.kopru.partition.progress;

import org.jspecify.annotations.NullMarked;
