package dev.kopru.command;

import dev.kopru.finding.FindingWords;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What Köprü's command line can do, in both languages. */
final class Help {

    private static final String TURKISH =
            """
            Köprü: web mağazası ile muhasebe programı arasındaki köprü

              java -jar kopru.jar                      servisi başlatır
              java -jar kopru.jar check                her şeyi denetler, hiçbir şey yazmaz: ayarlar, klasör, port, bağlantılar, SQL
              java -jar kopru.jar run <iş> [only=retries | full=true] [--file=<dosya.csv> [--profile=<ad>]]
                                                       bir işi bir kez çalıştırır
              java -jar kopru.jar worker               başka düğümlerin işlerine yardım eden bir işçi başlatır (kopru.partitioning=rabbit)
              java -jar kopru.jar connectors           bağlayıcıları, neye bağladıklarını ve ne ölçüde denendiklerini yazar
              java -jar kopru.jar help | version       bu yazı | sürüm

            Her komuta ayar eklenebilir: --<ad>=<değer> (örnek: --server.port=8090). İşler: %s
            Örnek: java -jar kopru.jar run OrderImportJob --file=siparisler.csv --profile=kopru
            Çıkış kodu: 0 tamamlandı / sorun yok, 1 başarısız / sorun var, 2 reddedilen kayıtlarla tamamlandı, 64 yanlış kullanım ya da kullanılamayan iş
            """;

    private static final String ENGLISH =
            """
            Köprü: the bridge between a web shop and an accounting program

              java -jar kopru.jar                      starts the service
              java -jar kopru.jar check                checks everything and writes nothing: settings, home, port, connections, SQL
              java -jar kopru.jar run <job> [only=retries | full=true] [--file=<file.csv> [--profile=<name>]]
                                                       runs a job once
              java -jar kopru.jar worker               starts a worker, which helps with the runs of other nodes (kopru.partitioning=rabbit)
              java -jar kopru.jar connectors           lists the connectors, what they reach and how far they were tried
              java -jar kopru.jar help | version       this text | the version

            Every command takes settings: --<name>=<value> (such as --server.port=8090). Jobs: %s
            For example: java -jar kopru.jar run OrderImportJob --file=orders.csv --profile=kopru
            Exit code: 0 completed / no problem, 1 failed / problems, 2 completed with rejected records, 64 wrong usage, or a job that is not available
            """;

    private Help() {}

    static void print(PrintStream out, List<Locale> languages, Iterable<String> jobs) {
        for (Locale language : languages) {
            String text = language.equals(FindingWords.TURKISH) ? TURKISH : ENGLISH;
            out.println(String.format(Locale.ROOT, text, String.join(", ", jobs)));
        }
    }
}
