/** The face to people and other software: REST API, security, audit, health. */
@NullMarked
package dev.kopru.admin;

import org.jspecify.annotations.NullMarked;
