package dev.kopru.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the databases and other programs that Köprü works with, as it was found just now.
 *
 * @param side {@code own}, {@code store} or {@code accounting}
 * @param connector how a side is connected; null for the own database
 * @param address where it is, without secrets; empty where only its connector knows
 * @param user as whom, in a database
 * @param isEmbedded whether it lives on the server that Köprü brings along
 * @param trouble what keeps it from answering; null when it answers
 * @param since since when that is so, as far as this process has looked
 */
record Connection(
        String side,
        @Nullable String connector,
        String address,
        String user,
        boolean isEmbedded,
        @Nullable String trouble,
        long millis,
        Instant since) {

    public boolean answers() {
        return trouble == null;
    }
}
