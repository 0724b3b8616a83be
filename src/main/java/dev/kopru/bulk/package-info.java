/** Many rows a statement, the same for connectors and Köprü's own tables. */
@NullMarked
package dev.kopru.bulk;

import org.jspecify.annotations.NullMarked;
