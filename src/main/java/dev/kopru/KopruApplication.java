package dev.kopru;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Köprü: as a service, or for one run in the foreground. */
@SpringBootApplication
public class KopruApplication {

    public static void main(String[] args) {
        SpringApplication.run(KopruApplication.class, args);
    }
}
