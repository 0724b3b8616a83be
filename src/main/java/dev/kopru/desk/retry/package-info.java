/** The pages of rejected records, and what a person does with them. */
@NullMarked
package dev.kopru.desk.retry;

import org.jspecify.annotations.NullMarked;
