/** The start of a process that works for the runs of other nodes and begins nothing by itself. */
@NullMarked
package dev.kopru.worker;

import org.jspecify.annotations.NullMarked;
