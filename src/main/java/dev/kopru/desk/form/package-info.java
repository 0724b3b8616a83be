/** A rejected record as a form of its trade: its JSON as fields, what is typed into them as JSON again; knows no job. */
@NullMarked
package dev.kopru.desk.form;

import org.jspecify.annotations.NullMarked;
