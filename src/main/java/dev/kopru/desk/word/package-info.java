/** Words, times, figures and addresses, as all pages write them. */
@NullMarked
package dev.kopru.desk.word;

import org.jspecify.annotations.NullMarked;
