package dev.kopru.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a reader's pages come from. */
interface FigurePages {

    /**
     * Figures, and what is brought to safety once they are.
     *
     * @param passed moves the cursor, in the transaction of the last of the figures
     */
    record Page(List<IncomingFigure> figures, @Nullable Runnable passed) {}

    void open();

    /** The next page, which may be empty of figures; null after the last. */
    @Nullable
    Page next();

    /** No more pages are asked for; {@code all}: the last one was given. */
    default void close(boolean all) {}
}
