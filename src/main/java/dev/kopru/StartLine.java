package dev.kopru;

import dev.kopru.finding.Start;
import dev.kopru.text.BuiltVersion;
import dev.kopru.text.FileNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Says at once what starts, where and with how much memory. */
final class StartLine implements ApplicationListener<ApplicationContextInitializedEvent> {

    private static final Logger log = LoggerFactory.getLogger(StartLine.class);
    private static final long MEGABYTE = 1024 * 1024;

    /** Four times what is advised; unless told otherwise, Java takes a quarter of the machine. */
    private static final long MORE_THAN_NEEDED = 1024;

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        Environment settings = event.getApplicationContext().getEnvironment();
        String home = settings.getProperty("kopru.home", ".");
        long megabytes = Runtime.getRuntime().maxMemory() / MEGABYTE;
        log.info(
                "Köprü {} {}: Java {}, pid {}, {}",
                BuiltVersion.read(),
                Start.isWorker(settings) ? "işçi olarak başlıyor / starts as a worker" : "başlıyor / starts",
                Runtime.version(),
                ProcessHandle.current().pid(),
                FileNames.of(home).toAbsolutePath().normalize());
        if (megabytes > MORE_THAN_NEEDED) {
            log.info(
                    "Java may take {} MB of memory; 256 are enough for most shops: java -Xmx256m -XX:+UseSerialGC",
                    megabytes);
        }
    }
}
