/** Parts of steps that any node of the same version works on: told of over RabbitMQ, taken in Köprü's own database. */
@NullMarked
package dev.kopru.partition.remote;

import org.jspecify.annotations.NullMarked;
