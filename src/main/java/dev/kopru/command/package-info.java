/** The command line: one run in the foreground, with progress and an exit code. */
@NullMarked
package dev.kopru.command;

import org.jspecify.annotations.NullMarked;
