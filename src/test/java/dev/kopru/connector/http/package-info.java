/** The kit for programs behind HTTP, against recorded and against misbehaving ones. */
@NullMarked
package dev.kopru.connector.http;

import org.jspecify.annotations.NullMarked;
