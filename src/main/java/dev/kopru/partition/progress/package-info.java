/** How far the parts of a run's steps are, which of them lag behind, and who works on them. */
@NullMarked
package dev.kopru.partition.progress;

import org.jspecify.annotations.NullMarked;
