package dev.kopru;

import dev.kopru.command.CommandLine;
import dev.kopru.run.OutOfMemory;
import dev.kopru.run.StopDeadline;
import dev.kopru.text.StartWords;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts Köprü: as a service, or for one run in the foreground. */
@SpringBootApplication
public class KopruApplication {

    public static void main(String[] read) {
        OutOfMemory.endsProcess();
        String[] args = StartWords.arguments(read);
        CommandLine.execute(KopruApplication.class, args).ifPresent(System::exit);
        SpringApplication service = new SpringApplication(KopruApplication.class);
        service.addListeners(new StartLine(), new StopDeadline());
        service.run(CommandLine.serviceSettings(args));
    }

    /** The zone in which a day begins and a document is dated. */
    @Bean
    ZoneId businessZone(@Value("${kopru.zone}") String zone) {
        return ZoneId.of(zone);
    }
}
