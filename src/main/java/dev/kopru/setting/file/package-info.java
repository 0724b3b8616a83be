/** Where settings come from: the working folder, the files in {@code jobs/}, the environment. */
@NullMarked
package dev.kopru.setting.file;

import org.jspecify.annotations.NullMarked;
