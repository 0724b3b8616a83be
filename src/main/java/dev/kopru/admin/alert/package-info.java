/** Alerts and who is told of them, by the API. */
@NullMarked
package dev.kopru.admin.alert;

import org.jspecify.annotations.NullMarked;
