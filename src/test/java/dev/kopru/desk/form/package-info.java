@NullMarked
package dev.kopru.desk.form;

import org.jspecify.annotations.NullMarked;
