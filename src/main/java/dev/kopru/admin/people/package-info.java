/** People and tokens by the API. */
@NullMarked
package dev.kopru.admin.people;

import org.jspecify.annotations.NullMarked;
