package dev.kopru.admin.security;

import dev.kopru.net.ServiceAddress;
import dev.kopru.run.Groundwork;
import dev.kopru.text.Terminal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Shows how to come in, when the service answers and once more when the demo is filled: on the screen, not in the log. */
class LoginBox {

    private static final String LINE = "─".repeat(78);

    private static final String FILLING =
            """

              Demo verisi arkada dolduruluyor; bitince işler kendiliğinden başlar.
              The demo is being filled meanwhile; the jobs start by themselves then.
            """;
    private static final String FILLED =
            """

              Demo verisi hazır, işler başlıyor / the demo is filled, the jobs start now
            """;

    private final String username;
    private final AdminPassword password;
    private final Environment settings;
    private final ObjectProvider<Groundwork> groundwork;
    private @Nullable String address;

    LoginBox(String username, AdminPassword password, Environment settings, ObjectProvider<Groundwork> groundwork) {
        this.username = username;
        this.password = password;
        this.settings = settings;
        this.groundwork = groundwork;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void answering(ApplicationReadyEvent event) {
        WebServer server = event.getApplicationContext() instanceof WebServerApplicationContext context
                ? context.getWebServer()
                : null;
        if (server != null) {
            address = ServiceAddress.of(settings, server.getPort());
            boolean laid = groundwork.stream().allMatch(Groundwork::isLaid);
            show(address, laid ? "" : FILLING);
        }
    }

    @EventListener(Groundwork.Laid.class)
    void filled() {
        if (address != null) {
            show(address, FILLED);
        }
    }

    private void show(String where, String demo) {
        Terminal.out()
                .printf(
                        """

                ┌%s┐
                  Köprü çalışıyor / Köprü is running

                  adres / address      %s
                  kullanıcı / user     %s
                  parola / password    %s
                %s└%s┘

                """,
                        LINE, where, username, password(), demo, LINE);
    }

    private String password() {
        if (password.file() == null) {
            return "ayarlardaki / from the settings (KOPRU_ADMIN_PASSWORD)";
        }
        return Terminal.isThere() ? password.value() : "dosyada / in the file " + password.file();
    }
}
