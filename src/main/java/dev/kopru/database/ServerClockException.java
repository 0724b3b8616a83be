package dev.kopru.database;

import java.time.Duration;
import java.util.List;

/** What a database says the time is cannot be: all dates read from it and written to it would be wrong. */
final class ServerClockException extends RuntimeException {

    private final String remedy;

    private ServerClockException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    static ServerClockException zone(String prefix, ServerClock.Answer answer, List<String> parameters) {
        String url = prefix + ".datasource.url";
        String cause = parameters.isEmpty()
                ? "neither the URL nor Köprü asked for that zone; look at init_connect and at hikari.connection-init-sql"
                : "the URL says " + String.join(", ", parameters);
        return new ServerClockException(
                "The database of " + url + " says it is " + answer.session() + ", Köprü's clock says " + answer.here()
                        + ": " + hours(answer.shift()) + " apart. Its session runs in the time zone " + answer.zone()
                        + " instead of UTC (" + cause + "), so every date would be shifted by that"
                        + " / Bu veritabanının oturumu UTC değil " + answer.zone() + " saat diliminde; bütün tarihler "
                        + hours(answer.shift()) + " kayardı",
                "Remove connectionTimeZone, serverTimezone, forceConnectionTimeZoneToSession, preserveInstants and"
                        + " sessionVariables=time_zone from " + url + "; Köprü sets UTC itself."
                        + " Where the tables keep local times, convert them in the SQL files (CONVERT_TZ)."
                        + " / Bu parametreleri " + url + " içinden çıkarın, Köprü UTC'yi kendisi ayarlar; tablolar"
                        + " yerel saat tutuyorsa SQL dosyalarında çevirin (CONVERT_TZ).");
    }

    static ServerClockException clock(String prefix, ServerClock.Answer answer) {
        return new ServerClockException(
                "The server of " + prefix + ".datasource.url says it is " + answer.server()
                        + " (UTC), Köprü's clock says "
                        + answer.here() + ": " + hours(answer.lead()) + " apart"
                        + " / Veritabanı sunucusunun saati ile Köprü'nün saati " + hours(answer.lead()) + " farklı",
                "Set the clock and the time zone of the wrong machine (timedatectl, NTP), then start again."
                        + " / Yanlış olan makinenin saatini ve saat dilimini düzeltip yeniden başlatın.");
    }

    private static String hours(Duration apart) {
        Duration time = apart.abs().plusSeconds(30);
        return "%d:%02d h".formatted(time.toHours(), time.toMinutesPart());
    }

    /** What the operator can do. */
    String remedy() {
        return remedy;
    }
}
