/** The API's description (OpenAPI): what holds for every call of a kind is said once, here. */
@NullMarked
package dev.kopru.admin.description;

import org.jspecify.annotations.NullMarked;
