/** The shop's files in a folder that its web server shows. */
@NullMarked
package dev.kopru.connector.store.media;

import org.jspecify.annotations.NullMarked;
