/** Addresses: what all share who reach out to those that somebody else chose, and where the service itself is found. */
@NullMarked
package dev.kopru.net;

import org.jspecify.annotations.NullMarked;
