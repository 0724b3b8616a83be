/** The one shape of every job: where its records come from, what becomes of them, how they are brought and remembered. */
@NullMarked
package dev.kopru.recipe;

import org.jspecify.annotations.NullMarked;
