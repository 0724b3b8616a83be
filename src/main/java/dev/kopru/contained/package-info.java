/** What one record throws costs that record: it is found, rejected by name and tried again later, and the others go on. */
@NullMarked
package dev.kopru.contained;

import org.jspecify.annotations.NullMarked;
