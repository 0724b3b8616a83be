/** Who may call what: logins, tokens, throttling. */
@NullMarked
package dev.kopru.admin.security;

import org.jspecify.annotations.NullMarked;
