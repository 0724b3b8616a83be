/** One run worked on by several processes, which are killed, hang and lose each other. */
@NullMarked
package dev.kopru.crash.parts;

import org.jspecify.annotations.NullMarked;
