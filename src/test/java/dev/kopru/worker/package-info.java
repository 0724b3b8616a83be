/** Tests of a worker's start. */
@NullMarked
package dev.kopru.worker;

import org.jspecify.annotations.NullMarked;
