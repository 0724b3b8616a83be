/** The running service while everything around it goes wrong at once. */
@NullMarked
package dev.kopru.crash.chaos;

import org.jspecify.annotations.NullMarked;
